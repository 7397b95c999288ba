package org.balie.telephony.sip.agent;

import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.SipDialog;

/// For dialogs that have no owner: those that have to end as soon as they begin.
enum NobodyListens implements SipDialog.Listener {
    INSTANCE;

    @Override
    public void offered(SipDialog dialog, SipDialog.Offer offer) {
        offer.refuse(Refusal.NOT_ACCEPTABLE);
    }

    @Override
    public void referred(SipDialog dialog, SipDialog.Referral referral) {
        referral.progress(603, "Decline");
    }

    @Override
    public void ended(SipDialog dialog, Ending ending) {}
}
