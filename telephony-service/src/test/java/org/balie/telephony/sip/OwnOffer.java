package org.balie.telephony.sip;

/// An offer of ours in a dialog, and what becomes of it.
final class OwnOffer implements SipDialog.OfferOutcome {
    private final Told told = new Told();

    @Override
    public void accepted(Sdp answer) {
        told.tell(answer);
    }

    @Override
    public void refused(Refusal refusal) {
        told.tell(refusal);
    }

    /// Waits until it is accepted.
    Sdp answer() {
        return told.next(Sdp.class);
    }
}
