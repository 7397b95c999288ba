package org.balie.telephony.media;

/// What became of an offer or an answer (RFC 3264). When it was refused, what was agreed before
/// still holds.
public sealed interface Negotiation {

    /// @param sdp to be sent: our offer or our answer; what is valid now when an answer was
    ///   accepted
    record Agreed(String sdp) implements Negotiation {}

    /// @param detail what exactly was wrong, for a log
    record Refused(Refusal why, String detail) implements Negotiation {}
}
