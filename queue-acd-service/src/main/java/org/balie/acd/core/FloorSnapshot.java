package org.balie.acd.core;

import java.util.List;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.SiteState;

/// A floor as plain records, one per row of its store, each list in the order of its ids.
public record FloorSnapshot(
        SiteState site,
        List<QueueState> queues,
        List<AgentState> agents,
        List<Request> requests,
        List<ClosedRequest> closed,
        List<Lease> leases) {
    public FloorSnapshot {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        requests = List.copyOf(requests);
        closed = List.copyOf(closed);
        leases = List.copyOf(leases);
    }
}
