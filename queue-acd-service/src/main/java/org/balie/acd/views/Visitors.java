package org.balie.acd.views;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.balie.acd.core.Floor;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveClose;

/// The customers of one site who wait on this replica.
final class Visitors {
    /// How long a customer without a socket is kept, so that a reload is bridged.
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final class Waiting {
        final LiveAudience audience;
        Instant lastSeen;

        /// Its end is long ago, and known from the journal.
        boolean settled;

        Waiting(LiveAudience audience, Instant now) {
            this.audience = audience;
            this.lastSeen = now;
        }
    }

    private final Map<RequestId, Waiting> waiting = new HashMap<>();
    private final Supplier<LiveAudience> audiences;

    Visitors(Supplier<LiveAudience> audiences) {
        this.audiences = audiences;
    }

    LiveAudience audience(RequestId request, Instant now) {
        var one = waiting.computeIfAbsent(request, _ -> new Waiting(audiences.get(), now));
        one.lastSeen = now;
        return one.audience;
    }

    boolean has(RequestId request) {
        return waiting.containsKey(request);
    }

    /// Draws one customer's document at once.
    void draw(RequestId request, Floor floor, Sight sight) {
        put(request, sight.visitor(request, one -> positionOf(one, floor)));
    }

    /// Shows what only the journal knows.
    void settle(RequestId request, VisitorDocument document) {
        put(request, document);
        var one = waiting.get(request);
        if (one != null) {
            one.settled = true;
        }
    }

    /// Ends the sockets of those who wait for a request that never was.
    void turnAway(RequestId request) {
        var one = waiting.get(request);
        if (one != null && !one.settled) {
            one.audience.close(LiveClose.NOT_FOUND);
        }
    }

    private void put(RequestId request, VisitorDocument document) {
        var one = waiting.get(request);
        if (one != null) {
            one.audience.put(VisitorDocument.KEY, document);
        }
    }

    private static OptionalInt positionOf(Request request, Floor floor) {
        int index =
                request.queue().map(queue -> floor.line(queue).indexOf(request.id())).orElse(-1);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /// Draws everyone who waits in one of these queues: each moves when another leaves.
    void drawLines(Set<QueueId> changed, Floor floor, Sight sight) {
        if (waiting.isEmpty()) {
            return;
        }
        for (QueueId queue : changed) {
            var line = floor.line(queue);
            for (int i = 0; i < line.size(); i++) {
                var position = OptionalInt.of(i + 1);
                if (has(line.get(i))) {
                    put(line.get(i), sight.visitor(line.get(i), _ -> position));
                }
            }
        }
    }

    void sweep(Instant now) {
        for (Waiting one : waiting.values()) {
            if (!one.audience.sockets().isEmpty()) {
                one.lastSeen = now;
            }
        }
        waiting.values().removeIf(one -> one.lastSeen.plus(KEPT).isBefore(now));
    }
}
