package org.balie.telephony.sip.agent;

import java.util.function.Predicate;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;

/// Sends a request in a dialog another way, once, when its edge says that the flow is gone (RFC
/// 5626 section 5.3): the telephone may have come back on another connection.
final class Rerouted implements ClientUser {

    private static final int FLOW_FAILED = 430;

    private final ClientUser told;
    private final Predicate<ClientUser> again;

    /// @param again sends it anew, if there is another way
    Rerouted(ClientUser told, Predicate<ClientUser> again) {
        this.told = told;
        this.again = again;
    }

    @Override
    public void responded(SipResponse response) {
        if (response.code() != FLOW_FAILED || !again.test(told)) {
            told.responded(response);
        }
    }

    @Override
    public void timedOut() {
        told.timedOut();
    }

    @Override
    public void undeliverable() {
        told.undeliverable();
    }
}
