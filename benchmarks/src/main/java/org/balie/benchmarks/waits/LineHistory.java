package org.balie.benchmarks.waits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;

/// Reads from a floor's events who stood in which line at what place, and what became of them. It
/// needs no floor, so it can begin in the middle of a journal; whoever came before that is not
/// seen.
///
/// Messages and wishes to be called or mailed back are in no line. Sessions that came back or are
/// transferred stand in line, but at its front, and are told nothing.
final class LineHistory {

    /// A request that has not ended.
    private static final class Open {
        private final Instant arrived;
        private QueueId queue;
        private int position;

        private Open(Instant arrived, QueueId queue, int position) {
            this.arrived = arrived;
            this.queue = queue;
            this.position = position;
        }
    }

    /// Whether a customer who has just come is offered at once shows in the rest of that command.
    private record Newcomer(Happening.Arrived arrived, CommandId cause) {}

    private final Map<RequestId, Open> open = new HashMap<>();
    private final Map<QueueId, Set<RequestId>> lines = new HashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private Optional<Newcomer> newcomer = Optional.empty();

    /// @param events of one floor, in order
    static List<Happening> of(Iterable<NumberedEvent> events) {
        LineHistory history = new LineHistory();
        events.forEach(history::read);
        return history.happenings();
    }

    /// Up to the latest event that was read.
    List<Happening> happenings() {
        letStand();
        return List.copyOf(happenings);
    }

    void read(NumberedEvent numbered) {
        if (newcomer.filter(one -> !one.cause.equals(numbered.cause())).isPresent()) {
            letStand();
        }
        Instant at = numbered.at();
        switch (numbered.event()) {
            case FloorEvent.RequestQueued e -> arrived(e.request(), numbered.cause());
            case FloorEvent.RequestRequeued e -> cameBack(e.request());
            case FloorEvent.TransferBegun e -> cameBack(e.request());
            case FloorEvent.OfferMade e -> offered(e.request());
            case FloorEvent.OfferDeclined e -> inLine(e.request());
            case FloorEvent.OfferLapsed e -> inLine(e.request());
            case FloorEvent.OfferRescinded e -> inLine(e.request());
            case FloorEvent.RequestMoved e -> moved(e, at);
            case FloorEvent.OfferAccepted e -> accepted(e.request(), at);
            case FloorEvent.RequestLeft e -> gone(e.request(), at);
            case FloorEvent.RequestAbandoned e -> gone(e.request(), at);
            case FloorEvent.RequestClosed e -> gone(e.request(), at);
            case FloorEvent.TransferEnded e -> gone(e.request(), at);
            case FloorEvent _ -> {}
        }
    }

    private void letStand() {
        newcomer.ifPresent(one -> happenings.add(one.arrived));
        newcomer = Optional.empty();
    }

    private void arrived(Request request, CommandId cause) {
        if (request.kind().isLive() && request.queue().isPresent()) {
            QueueId queue = request.queue().get();
            int position = line(queue).size() + 1;
            open.put(request.id(), new Open(request.arrivedAt(), queue, position));
            line(queue).add(request.id());
            Happening.Arrived arrived =
                    new Happening.Arrived(queue, request.id(), request.arrivedAt(), position);
            newcomer = Optional.of(new Newcomer(arrived, cause));
        }
    }

    private void cameBack(Request request) {
        request.queue()
                .ifPresent(
                        queue -> {
                            open.put(request.id(), new Open(request.arrivedAt(), queue, 0));
                            line(queue).add(request.id());
                        });
    }

    private void offered(RequestId id) {
        Open request = open.get(id);
        if (request != null) {
            line(request.queue).remove(id);
            if (newcomer.filter(one -> one.arrived.request().equals(id)).isPresent()) {
                newcomer = Optional.empty();
                request.position = 0;
            }
        }
    }

    private void inLine(RequestId id) {
        Open request = open.get(id);
        if (request != null) {
            line(request.queue).add(id);
        }
    }

    /// What was foretold was about the queue that it leaves.
    private void moved(FloorEvent.RequestMoved e, Instant at) {
        Open request = open.get(e.request());
        if (request != null) {
            happenings.add(new Happening.Gone(request.queue, e.request(), at, request.arrived));
            line(request.queue).remove(e.request());
            request.queue = e.to();
            request.position = 0;
            line(request.queue).add(e.request());
        }
    }

    private void accepted(RequestId id, Instant at) {
        Open request = open.remove(id);
        if (request != null) {
            line(request.queue).remove(id);
            happenings.add(
                    new Happening.Accepted(
                            request.queue, id, at, request.arrived, request.position));
        }
    }

    private void gone(RequestId id, Instant at) {
        Open request = open.remove(id);
        if (request != null) {
            line(request.queue).remove(id);
            happenings.add(new Happening.Gone(request.queue, id, at, request.arrived));
        }
    }

    private Set<RequestId> line(QueueId queue) {
        return lines.computeIfAbsent(queue, _ -> new HashSet<>());
    }
}
