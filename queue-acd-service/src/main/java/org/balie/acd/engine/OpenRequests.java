package org.balie.acd.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.Touched;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;

/// The requests of one floor as they came in, for the sake of events that end a request and only
/// name it: by the time such an event is told the floor has let the request go.
final class OpenRequests {
    private final Floor floor;
    private final Map<RequestId, Request> requests = new HashMap<>();

    OpenRequests(Floor floor) {
        this.floor = floor;
        floor.requests().forEach(request -> requests.put(request.id(), request));
    }

    /// Learns who came in. To be called before the events are told.
    void add(List<NumberedEvent> events) {
        for (NumberedEvent numbered : events) {
            if (numbered.event() instanceof FloorEvent.RequestQueued(var request)) {
                requests.put(request.id(), request);
            } else if (numbered.event() instanceof FloorEvent.RequestRequeued(var request)) {
                requests.put(request.id(), request);
            } else if (numbered.event() instanceof FloorEvent.OutboundBegun(var request)) {
                requests.put(request.id(), request);
            } else if (numbered.event() instanceof FloorEvent.TransferBegun(var request)) {
                requests.put(request.id(), request);
            } else if (numbered.event() instanceof FloorEvent.RequestMoved moved) {
                requests.computeIfPresent(
                        moved.request(),
                        (_, request) -> request.movedTo(moved.to(), moved.waitsUntil()));
            }
        }
    }

    /// Forgets who is gone. To be called after the events have been told.
    void dropClosed(List<Touched> touched) {
        for (Touched one : touched) {
            if (one instanceof Touched.OfRequest(var id) && floor.request(id).isEmpty()) {
                requests.remove(id);
            }
        }
    }

    Request get(RequestId id) {
        var request = requests.get(id);
        if (request == null) {
            throw new IllegalStateException("no open request " + id);
        }
        return request;
    }

    String nameOf(QueueId id) {
        return floor.queue(id).map(queue -> queue.settings().name()).orElse(id.value());
    }

    /// What sessions from this queue do without (rule ADM-4).
    List<String> featuresOff(QueueId id) {
        return floor.queue(id).map(queue -> queue.settings().featuresOff()).orElse(List.of());
    }

    String nameOf(AgentId id) {
        return floor.agent(id).map(agent -> agent.settings().name()).orElse(id.value());
    }
}
