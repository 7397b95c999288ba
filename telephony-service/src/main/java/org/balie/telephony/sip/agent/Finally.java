package org.balie.telephony.sip.agent;

import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;

/// Does something when a request is through, however that went.
final class Finally implements ClientUser {

    private final Runnable then;

    Finally(Runnable then) {
        this.then = then;
    }

    @Override
    public void responded(SipResponse response) {
        if (!response.isProvisional()) {
            then.run();
        }
    }

    @Override
    public void timedOut() {
        then.run();
    }

    @Override
    public void undeliverable() {
        then.run();
    }
}
