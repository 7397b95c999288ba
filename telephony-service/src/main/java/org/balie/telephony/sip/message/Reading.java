package org.balie.telephony.sip.message;

/// What became of some bytes.
public sealed interface Reading {

    record Understood(SipMessage message) implements Reading {}

    /// A request that is wrong, but says enough for an answer.
    ///
    /// @param request with the header fields as they stand; only what a response takes over is good
    record Answerable(SipRequest request, int code, String phrase) implements Reading {}

    /// Nothing that could be answered.
    record Noise(String why) implements Reading {}
}
