package org.balie.telephony.sip;

import java.util.List;
import org.balie.telephony.sip.message.Reason;

/// A call that somebody makes to us and that waits for an answer. What comes after it is answered,
/// refused or cancelled changes nothing.
public interface IncomingCall {

    CallArrival arrival();

    /// The dialog that it is or becomes. Until [#answer] its `bye` is a refusal.
    SipDialog dialog();

    /// Says that somebody's telephone rings (180).
    void ring();

    /// Gives the caller something to hear before an answer (183).
    void progress(Sdp answer);

    /// Answers (200). The stack repeats it until the ACK comes and hangs up if it never does.
    ///
    /// @param sdp the answer to the caller's offer, or, if there was none, ours; the caller's
    ///   answer then comes with [SipDialog.Listener#confirmed]
    void answer(Sdp sdp);

    void refuse(Refusal refusal);

    /// Told what happens to the call.
    interface Listener extends SipDialog.Listener {

        /// The caller gave up, or the time was over. Nothing else comes after this.
        void cancelled(List<Reason> reasons);
    }
}
