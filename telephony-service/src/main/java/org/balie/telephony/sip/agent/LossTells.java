package org.balie.telephony.sip.agent;

import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;

/// For a request whose answer says nothing but whether the dialog still is.
final class LossTells implements ClientUser {

    private final DialogLeg dialog;

    LossTells(DialogLeg dialog) {
        this.dialog = dialog;
    }

    @Override
    public void responded(SipResponse response) {
        dialog.isLostBy(response.code());
    }

    @Override
    public void timedOut() {
        dialog.isLostBy(408);
    }

    @Override
    public void undeliverable() {
        dialog.isLostBy(408);
    }
}
