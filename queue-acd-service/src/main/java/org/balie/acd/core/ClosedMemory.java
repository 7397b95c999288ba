package org.balie.acd.core;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.RequestId;

/// What is remembered of requests that are over, in the order in which they are forgotten: that in
/// which they were closed.
final class ClosedMemory {

    private final Map<RequestId, ClosedRequest> closed = new HashMap<>();
    private final Deque<ClosedRequest> order = new ArrayDeque<>();

    void remember(ClosedRequest over) {
        closed.put(over.id(), over);
        order.addLast(over);
    }

    /// Lets go of the next one whose time is over.
    Optional<ClosedRequest> forget(Instant now) {
        if (order.isEmpty() || order.getFirst().forgetAt().isAfter(now)) {
            return Optional.empty();
        }
        ClosedRequest over = order.removeFirst();
        closed.remove(over.id());
        return Optional.of(over);
    }

    Optional<ClosedRequest> get(RequestId id) {
        return Optional.ofNullable(closed.get(id));
    }

    Collection<ClosedRequest> all() {
        return closed.values();
    }
}
