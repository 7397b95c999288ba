package org.balie.telephony.sip.edge;

import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.message.SipMessage;

/// What comes of a message that is passed on.
sealed interface Step {

    record Send(SipMessage message, Flow to) implements Step {}

    /// Answered in its place.
    record Refuse(int code, String phrase) implements Step {}

    /// Of no use to anybody.
    record Drop() implements Step {}
}
