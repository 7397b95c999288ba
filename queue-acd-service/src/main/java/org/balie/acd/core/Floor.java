package org.balie.acd.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.Pace.WaitEstimate;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.SiteState;

/// Everyone and everything that waits, rings or works on one site.
///
/// [#handle] decides and applies; [#apply] follows events that another floor decided. Both leave
/// the same floor. Not safe for use by several threads at once.
public interface Floor {

    static Floor empty(SiteId site, Instant at) {
        throw new UnsupportedOperationException("the rules land next");
    }

    static Floor restore(FloorSnapshot snapshot) {
        throw new UnsupportedOperationException("the rules land next");
    }

    /// Carries out a command. What it emits has been applied when it returns.
    Decision handle(IssuedCommand command);

    /// @throws IllegalArgumentException when the event isn't the next one of this floor
    void apply(NumberedEvent event);

    /// When the next [FloorCommand.Tick] has something to end.
    Optional<Instant> nextDeadline();

    FloorSnapshot snapshot();

    SiteState site();

    Optional<QueueState> queue(QueueId id);

    Optional<AgentState> agent(AgentId id);

    Optional<Request> request(RequestId id);

    Optional<ClosedRequest> closed(RequestId id);

    Optional<Lease> lease(HolderId id);

    Stream<QueueState> queues();

    Stream<AgentState> agents();

    Stream<Request> requests();

    /// The requests that wait in a queue and are not being offered, first in line first: the first
    /// has position 1.
    List<RequestId> line(QueueId queue);

    /// How long the customer at a position will wait; empty while nothing is known or nobody of the
    /// queue is at work.
    Optional<WaitEstimate> estimate(QueueId queue, int position);

    /// Whether a request would be let in now.
    Admission admission(QueueId queue, Instant at);

    /// What the wallboard shows of a queue (rule ACD-14).
    Optional<QueueView> view(QueueId queue, Instant at);

    /// Why an agent has no offer now.
    Optional<IdleBecause> idleBecause(AgentId agent);
}
