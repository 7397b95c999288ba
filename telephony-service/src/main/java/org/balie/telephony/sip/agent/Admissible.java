package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.sip.SipSettings.Range;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transaction.ServerTransaction;

/// What is wrong with a request whoever sends it (RFC 3261 section 8.2).
final class Admissible {

    private static final Set<String> UNDERSTOOD =
            Set.of("timer", "replaces", "path", "outbound", "norefersub");
    private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");
    private static final String SDP = "application/sdp";

    private Admissible() {}

    /// Refuses what nobody could carry out.
    ///
    /// @return whether it may go on
    static boolean check(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        if (!SCHEMES.contains(request.uri().scheme())) {
            transaction.respond(416, "Unsupported URI Scheme");
            return false;
        }
        List<String> unknown =
                request.headers().all(HeaderName.REQUIRE).stream()
                        .filter(each -> !UNDERSTOOD.contains(each))
                        .toList();
        if (!unknown.isEmpty()) {
            transaction.respond(
                    420,
                    "Bad Extension",
                    headers -> headers.addAll(HeaderName.UNSUPPORTED, unknown),
                    Optional.empty());
            return false;
        }
        return true;
    }

    /// Refuses an INVITE that could not lead to a call.
    static boolean checkInvite(ServerTransaction transaction, Range session) {
        SipRequest invite = transaction.request();
        if (invite.headers().has(HeaderName.CONTENT_ENCODING)
                || (invite.hasBody() && !invite.contentType().equals(Optional.of(SDP)))) {
            transaction.respond(
                    415,
                    "Unsupported Media Type",
                    headers -> headers.add(HeaderName.ACCEPT, SDP),
                    Optional.empty());
        } else if (!acceptsSdp(invite)) {
            transaction.respond(406, "Not Acceptable");
        } else if (invite.contact().isEmpty()) {
            transaction.respond(400, "Contact Is Missing");
        } else if (SessionClock.isTooShort(invite, session)) {
            transaction.respond(
                    422,
                    "Session Interval Too Small",
                    headers -> headers.add(HeaderName.MIN_SE, session.least().toSeconds()),
                    Optional.empty());
        } else {
            return true;
        }
        return false;
    }

    private static boolean acceptsSdp(SipRequest invite) {
        List<String> accepted = invite.headers().all(HeaderName.ACCEPT);
        return accepted.isEmpty()
                || accepted.stream()
                        .anyMatch(
                                each ->
                                        each.startsWith(SDP)
                                                || each.startsWith("application/*")
                                                || each.startsWith("*/*"));
    }

    /// Whether a method is one that we know, though perhaps not here.
    static boolean isKnown(String method) {
        return Method.ALL.contains(method)
                || Set.of("REGISTER", "PRACK", "MESSAGE", "PUBLISH").contains(method);
    }
}
