package org.balie.telephony.sip;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.Reason;

/// A call that we make and that nobody has answered yet.
public interface OutgoingCall {

    /// Our side's names of it, valid from the start; the far end's tag is not known yet.
    String callId();

    String localTag();

    /// Gives up. Where the far end answered at the same moment the stack acknowledges and hangs up,
    /// so that [Listener#refused] is what comes in either case. Cancelling twice, or what is over,
    /// changes nothing.
    ///
    /// @param reasons told to the far end (RFC 3326), see [Reason#completedElsewhere]
    void cancel(List<Reason> reasons);

    /// Told what happens to the call.
    interface Listener extends SipDialog.Listener {

        /// The far end rings (180), perhaps several times.
        void ringing(OutgoingCall call);

        /// There is something to hear before an answer (183).
        void earlyMedia(OutgoingCall call, Sdp answer);

        /// The far end has answered; its 200 is acknowledged.
        ///
        /// @param sdp the far end's answer, or, if we made no offer, its offer, to which
        ///   [SipDialog#acknowledge] gives the answer: within ten seconds, or the call is ended
        void answered(OutgoingCall call, SipDialog dialog, Optional<Sdp> sdp);

        /// It does not come about: refused, unanswered, cancelled (487), or nowhere to be reached
        /// (408, 480, 503). Nothing else comes after this.
        void refused(OutgoingCall call, Refusal refusal);
    }
}
