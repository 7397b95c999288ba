package org.balie.telephony.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.Replaces;

/// A call that has been answered, and the way to the party at its other end (RFC 3261 section 12).
///
/// The stack refreshes the session (RFC 4028), waits out glare (RFC 3261 section 14.1) and repeats
/// what gets lost. After the end nothing that is asked of a dialog has an effect.
public interface SipDialog {

    DialogId id();

    Peer peer();

    /// All that is needed to go on with this dialog after a restart ([SipStack#restore]). Changes
    /// with each request of either side; worth keeping when [Listener#changed] says so.
    DialogSnapshot snapshot();

    /// The answer to an offer that came with the far end's 200.
    void acknowledge(Sdp answer);

    /// Offers other media: hold, resume, or another address. One at a time: a second one waits for
    /// the first, and glare (491) is tried again by the stack.
    void reinvite(Sdp offer, OfferOutcome outcome);

    /// Hangs up. Twice does no harm.
    void bye(List<Reason> reasons);

    /// Asks the far end to call somebody else (RFC 3515).
    ///
    /// @param replaces the dialog that the new call takes the place of: an attended transfer
    void refer(NameAddress target, Optional<Replaces> replaces, ReferOutcome outcome);

    /// Sends a key press to an end that knows them by INFO only.
    ///
    /// @param key 0-9, *, #, A-D
    void dtmf(char key, Duration length);

    /// What became of an offer of ours.
    interface OfferOutcome {
        void accepted(Sdp answer);

        /// It stays as it was before.
        void refused(Refusal refusal);
    }

    /// What became of a REFER of ours.
    interface ReferOutcome {
        /// The far end tells how its call goes on: 100, 180, 200, 486…
        void progress(int code, String phrase);

        void refused(Refusal refusal);
    }

    /// Told what the far end does.
    interface Listener {

        /// The far end has acknowledged our 200.
        ///
        /// @param answer when the offer was ours
        default void confirmed(SipDialog dialog, Optional<Sdp> answer) {}

        /// The far end offers other media by re-INVITE or UPDATE. One is open at a time.
        void offered(SipDialog dialog, Offer offer);

        /// The far end wants us to connect it elsewhere: a transfer.
        void referred(SipDialog dialog, Referral referral);

        /// A key press that came by INFO.
        default void keyPressed(SipDialog dialog, char key, Duration length) {}

        /// The snapshot has become another.
        default void changed(SipDialog dialog) {}

        /// It is over, and not because we hung up. Nothing else comes after this.
        void ended(SipDialog dialog, Ending ending);
    }

    /// An offer by the far end that wants an answer within ten seconds; then the stack refuses it
    /// with 500.
    interface Offer {
        /// Empty: the far end asks for an offer of ours, and what [#accept] gets is that. The
        /// answer then comes with [Listener#confirmed].
        Optional<Sdp> sdp();

        void accept(Sdp sdp);

        void refuse(Refusal refusal);
    }

    /// A REFER by the far end. It gets 202 at once and the NOTIFYs that follow from what is told
    /// here; after a final code, or three minutes, its subscription ends.
    interface Referral {
        NameAddress target();

        Optional<Replaces> replaces();

        /// The dialog of this stack that `replaces` names: the other call of an attended transfer.
        Optional<SipDialog> replaced();

        Optional<NameAddress> referredBy();

        /// How the new call goes on; 200 or more is the last word.
        void progress(int code, String phrase);
    }
}
