package org.balie.telephony.sip.transaction;

import org.balie.telephony.sip.message.SipRequest;

/// What lies above the transactions: the user agent.
public interface TransactionUser {

    /// A request that is new, neither ACK nor CANCEL. It has to be responded to.
    void requested(ServerTransaction transaction);

    /// The INVITE is no longer wanted. The CANCEL has been responded to.
    void cancelled(ServerTransaction invite, SipRequest cancel);

    /// The ACK of a 2xx.
    void acknowledged(SipRequest ack, Arrived arrived);
}
