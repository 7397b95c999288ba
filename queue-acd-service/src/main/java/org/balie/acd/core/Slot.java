package org.balie.acd.core;

import org.balie.acd.core.routing.Candidates.Membership;
import org.balie.acd.core.routing.WaitingLines.Standing;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.jspecify.annotations.Nullable;

/// Where a record of the floor is kept, with what the indexes know of it: all of it is found by one
/// look-up.
class Slot<R> {
    final Touched what;
    R record;

    /// The turn of the floor in which the record has changed last.
    long changedIn;

    /// When time alone changes something about it.
    Deadlines.@Nullable Due due;

    Slot(Touched what, R record) {
        this.what = what;
        this.record = record;
    }

    static final class OfQueue extends Slot<QueueState> {
        final QueueCount count = new QueueCount();

        OfQueue(QueueState queue) {
            super(new Touched.OfQueue(queue.id()), queue);
        }
    }

    static final class OfAgent extends Slot<AgentState> {
        final Membership membership;

        OfAgent(AgentState agent, Membership membership) {
            super(new Touched.OfAgent(agent.id()), agent);
            this.membership = membership;
        }
    }

    static final class OfRequest extends Slot<Request> {
        /// Where it waits; none while it doesn't.
        @Nullable Standing standing;

        OfRequest(Request request) {
            super(new Touched.OfRequest(request.id()), request);
        }
    }
}
