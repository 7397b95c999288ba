package org.balie.telephony.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Reason;

/// Why a call does not come about: a final status of 300 or more.
///
/// @param code 300 to 699
/// @param phrase what the status line says
/// @param retryAfter when to try again, if at all
/// @param contacts where else to try; of a redirection (3xx), which the stack does not follow
///   itself
public record Refusal(
        int code,
        String phrase,
        List<Reason> reasons,
        Optional<Duration> retryAfter,
        List<NameAddress> contacts) {

    public static final Refusal BUSY = of(486, "Busy Here");
    public static final Refusal DECLINED = of(603, "Decline");
    public static final Refusal NOT_FOUND = of(404, "Not Found");
    public static final Refusal FORBIDDEN = of(403, "Forbidden");
    public static final Refusal UNAVAILABLE = of(480, "Temporarily Unavailable");
    public static final Refusal NOT_ACCEPTABLE = of(488, "Not Acceptable Here");
    public static final Refusal NO_ANSWER = of(408, "Request Timeout");
    public static final Refusal CANCELLED = of(487, "Request Terminated");
    public static final Refusal OVERLOADED = of(503, "Service Unavailable");

    public Refusal {
        if (code < 300 || code > 699) {
            throw new IllegalArgumentException("no refusal: " + code);
        }
        reasons = List.copyOf(reasons);
        contacts = List.copyOf(contacts);
    }

    public static Refusal of(int code, String phrase) {
        return new Refusal(code, phrase, List.of(), Optional.empty(), List.of());
    }

    public Refusal because(Reason reason) {
        return new Refusal(code, phrase, List.of(reason), retryAfter, contacts);
    }
}
