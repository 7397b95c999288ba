package org.balie.telephony.sip.transaction;

import org.balie.telephony.sip.message.SipResponse;

/// Told what comes back on a request of ours.
public interface ClientUser {

    /// After a final response nothing else comes, but that an INVITE can have several 2xx.
    void responded(SipResponse response);

    /// Nobody responded in time.
    void timedOut();

    /// The request did not get through.
    void undeliverable();
}
