package org.balie.telephony.media.sdp;

import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Refusal;

/// Ends a negotiation from deep within it. It does not leave this package: outside it is a
/// [Negotiation.Refused].
final class NotAgreed extends Exception {
    private static final long serialVersionUID = 1;

    private final Refusal why;

    NotAgreed(Refusal why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    static NotAgreed malformed(String detail) {
        return new NotAgreed(Refusal.MALFORMED, detail);
    }

    Negotiation.Refused refused() {
        return new Negotiation.Refused(why, String.valueOf(getMessage()));
    }
}
