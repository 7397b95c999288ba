package org.balie.telephony.sip.transaction;

import java.util.List;

/// A transaction's state, and what follows from each event: no clock, no socket, no message.
sealed interface Machine permits ClientInvite, ClientOther, ServerInvite, ServerOther {

    /// @param next the state after the event
    record Step(Machine next, List<Action> actions) {
        static Step to(Machine next, Action... actions) {
            return new Step(next, List.of(actions));
        }
    }

    /// An event that means nothing in this state changes nothing.
    Step on(Event event);
}
