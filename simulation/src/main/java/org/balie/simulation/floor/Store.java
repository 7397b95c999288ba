package org.balie.simulation.floor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.Touched;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.SiteState;

/// The tables: one row per record, of which a commit writes only those that were touched. Beside
/// them stands how far the log has been taken, and a commit that begins elsewhere writes nothing.
final class Store {
    private SiteState site;
    private final Map<QueueId, QueueState> queues = new TreeMap<>();
    private final Map<AgentId, AgentState> agents = new TreeMap<>();
    private final Map<RequestId, Request> requests = new TreeMap<>();
    private final Map<RequestId, ClosedRequest> closed = new TreeMap<>();
    private final Map<HolderId, Lease> leases = new TreeMap<>();
    private long taken;

    Store(Floor floor) {
        site = floor.site();
    }

    /// How many commands of the log are in the tables.
    long taken() {
        return taken;
    }

    /// @param from how many commands had been taken when the floor was loaded or committed last
    /// @return whether it was written; not if somebody else committed since
    boolean commit(Floor floor, Collection<Touched> touched, long from, int commands) {
        if (from != taken) {
            return false;
        }
        taken += commands;
        write(floor, touched);
        return true;
    }

    private void write(Floor floor, Collection<Touched> touched) {
        for (Touched what : touched) {
            switch (what) {
                case Touched.OfSite _ -> site = floor.site();
                case Touched.OfQueue(QueueId id) -> write(queues, id, floor.queue(id));
                case Touched.OfAgent(AgentId id) -> write(agents, id, floor.agent(id));
                case Touched.OfHolder(HolderId id) -> write(leases, id, floor.lease(id));
                case Touched.OfRequest(RequestId id) -> {
                    write(requests, id, floor.request(id));
                    write(closed, id, floor.closed(id));
                }
            }
        }
    }

    private static <K, V> void write(Map<K, V> table, K id, Optional<V> row) {
        row.ifPresentOrElse(value -> table.put(id, value), () -> table.remove(id));
    }

    FloorSnapshot load() {
        return new FloorSnapshot(
                site,
                queues.values().stream().toList(),
                agents.values().stream().toList(),
                requests.values().stream().toList(),
                closed.values().stream().sorted(Comparator.comparing(ClosedRequest::id)).toList(),
                leases.values().stream().toList());
    }
}
