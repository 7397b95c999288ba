package org.balie.telephony.sip;

import java.util.List;
import org.balie.telephony.sip.message.Reason;

/// How a dialog came to its end without the owner's doing.
public sealed interface Ending {

    /// The far end has hung up.
    record HungUp(List<Reason> reasons) implements Ending {
        public HungUp {
            reasons = List.copyOf(reasons);
        }
    }

    /// The far end knows nothing of it any more (481), or does not answer (408, a lost connection).
    ///
    /// @param code the status that said so, or that the stack puts in its place
    record Lost(int code) implements Ending {}

    /// Nobody refreshed the session in time (RFC 4028).
    record Expired() implements Ending {}

    /// We answered, and no ACK ever came. The stack has hung up.
    record NeverConfirmed() implements Ending {}
}
