package org.balie.telephony.sip.transport;

import java.util.Set;
import org.balie.telephony.sip.DialogSnapshot.Flow;

/// Takes what sockets bring.
interface Inbox {

    void received(byte[] message, Flow flow, Set<String> certified);

    /// A connection is no more.
    void closed(Flow flow);
}
