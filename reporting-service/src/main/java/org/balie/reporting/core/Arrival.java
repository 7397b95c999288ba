package org.balie.reporting.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;

/// How a request came to a queue.
///
/// @param sessionId empty when the customer was not let in
/// @param customer empty for a session that came back to its queue
record Arrival(
        Origin origin,
        Optional<UUID> sessionId,
        QueueRef queue,
        Optional<Customer> customer,
        Instant at) {

    static Optional<Arrival> in(List<AcdEvent> events) {
        var queued = Numbered.last(AcdEvent.RequestQueued.class, events).map(Arrival::of);
        var requeued = Numbered.last(AcdEvent.RequestRequeued.class, events).map(Arrival::of);
        var refused = Numbered.last(AcdEvent.RequestRefused.class, events).map(Arrival::of);
        var transferred = Numbered.last(AcdEvent.TransferBegun.class, events).map(Arrival::of);
        return queued.or(() -> requeued)
                .or(() -> transferred)
                .or(() -> refused)
                .map(arrival -> arrival.movedTo(events));
    }

    private static Arrival of(AcdEvent.RequestQueued e) {
        return new Arrival(
                Origin.ofKind(e.kind()),
                Optional.of(e.sessionId()),
                new QueueRef(e.queueId(), e.queueName()),
                Optional.of(e.customer()),
                e.at());
    }

    private static Arrival of(AcdEvent.RequestRequeued e) {
        return new Arrival(
                Origin.RETURNED,
                Optional.of(e.sessionId()),
                new QueueRef(e.queueId(), e.queueName()),
                Optional.empty(),
                e.at());
    }

    private static Arrival of(AcdEvent.TransferBegun e) {
        return new Arrival(
                Origin.TRANSFERRED,
                Optional.of(e.sessionId()),
                new QueueRef(e.queueId(), e.queueName()),
                Optional.empty(),
                e.at());
    }

    /// A request belongs to the queue into which it was put last.
    private Arrival movedTo(List<AcdEvent> events) {
        return Numbered.last(AcdEvent.RequestMoved.class, events)
                .map(
                        moved ->
                                new Arrival(
                                        origin,
                                        sessionId,
                                        new QueueRef(moved.queueId(), moved.queueName()),
                                        customer,
                                        at))
                .orElse(this);
    }

    private static Arrival of(AcdEvent.RequestRefused e) {
        return new Arrival(
                e.callId().isPresent() ? Origin.CALL : Origin.INBOUND,
                Optional.empty(),
                new QueueRef(e.queueId(), e.queueName()),
                Optional.of(e.customer()),
                e.at());
    }
}
