package org.balie.acd.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.Touched;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.SiteState;
import org.balie.acd.json.CoreJson;

/// The rows of a floor that commands have made outdated, as they must read now.
final class FloorRecords {
    static final String SITE = "site";
    static final String QUEUE = "queue";
    static final String AGENT = "agent";
    static final String REQUEST = "request";
    static final String LEASE = "lease";

    /// @param body empty: the row goes
    record Row(String kind, String id, Optional<String> body) {}

    /// @param closed empty: the floor has forgotten it
    record ClosedRow(UUID id, Optional<ClosedRequest> closed) {}

    final List<Row> rows = new ArrayList<>();
    final List<ClosedRow> closed = new ArrayList<>();

    private final Floor floor;

    private FloorRecords(Floor floor) {
        this.floor = floor;
    }

    static FloorRecords of(Collection<Touched> touched, Floor floor) {
        var records = new FloorRecords(floor);
        touched.forEach(records::add);
        return records;
    }

    private void add(Touched touched) {
        switch (touched) {
            case Touched.OfSite() -> {
                var site = floor.site();
                rows.add(new Row(SITE, site.id().value(), json(site, SiteState.class)));
            }
            case Touched.OfQueue(var id) ->
                    row(QUEUE, id.value(), floor.queue(id), QueueState.class);
            case Touched.OfAgent(var id) ->
                    row(AGENT, id.value(), floor.agent(id), AgentState.class);
            case Touched.OfHolder(var id) -> row(LEASE, id.value(), floor.lease(id), Lease.class);
            case Touched.OfRequest(var id) -> {
                row(REQUEST, id.value().toString(), floor.request(id), Request.class);
                if (floor.request(id).isEmpty()) {
                    closed.add(new ClosedRow(id.value(), floor.closed(id)));
                }
            }
        }
    }

    private <T> void row(String kind, String id, Optional<T> now, Class<T> type) {
        rows.add(new Row(kind, id, now.flatMap(value -> json(value, type))));
    }

    private static <T> Optional<String> json(T value, Class<T> type) {
        return Optional.of(CoreJson.write(value, type));
    }

    /// Puts the rows of one site together again.
    static final class Reader {
        private Optional<SiteState> site = Optional.empty();
        private final List<QueueState> queues = new ArrayList<>();
        private final List<AgentState> agents = new ArrayList<>();
        private final List<Request> requests = new ArrayList<>();
        private final List<Lease> leases = new ArrayList<>();
        private final List<ClosedRequest> closed = new ArrayList<>();

        void read(String kind, String body) {
            switch (kind) {
                case SITE -> site = Optional.of(CoreJson.read(body, SiteState.class));
                case QUEUE -> queues.add(CoreJson.read(body, QueueState.class));
                case AGENT -> agents.add(CoreJson.read(body, AgentState.class));
                case REQUEST -> requests.add(CoreJson.read(body, Request.class));
                case LEASE -> leases.add(CoreJson.read(body, Lease.class));
                default -> throw new IllegalStateException("unknown kind of record: " + kind);
            }
        }

        void readClosed(String body) {
            closed.add(CoreJson.read(body, ClosedRequest.class));
        }

        /// Empty while the site has no floor yet.
        Optional<FloorSnapshot> snapshot() {
            return site.map(
                    state -> new FloorSnapshot(state, queues, agents, requests, closed, leases));
        }
    }
}
