package org.balie.acd.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.balie.acd.core.Floor;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.contracts.AcdEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.jspecify.annotations.Nullable;

/// Says how far off the turn of each caller is who waits (rule TEL-27), as pages show it to those
/// who wait there: on arrival, when it has come nearer, and now and then. It follows from the floor
/// as it stands, so nothing of it is kept.
final class CallPlaces {
    /// How often lines are looked at.
    private static final Duration LOOK = Duration.ofSeconds(2);

    /// In a line that moves fast nobody wants to hear of every step.
    private static final Duration REST = Duration.ofSeconds(10);

    private record Told(int place, Instant at) {}

    private final Duration every;
    private final BiConsumer<String, String> publish;
    private final Map<String, Map<RequestId, Told>> told = new HashMap<>();
    private Instant next = Instant.MIN;

    /// @param every after how long it is said again though nothing has changed
    /// @param publish takes the site and the event
    CallPlaces(Duration every, BiConsumer<String, String> publish) {
        this.every = every;
        this.publish = publish;
    }

    void tell(Collection<OwnedFloor> floors, Instant now) {
        if (!now.isBefore(next)) {
            next = now.plus(LOOK);
            floors.forEach(owned -> tell(owned.siteId(), owned.floor(), now));
        }
    }

    void forget(String siteId) {
        told.remove(siteId);
    }

    private void tell(String siteId, Floor floor, Instant now) {
        var before = told.getOrDefault(siteId, Map.of());
        var after = new HashMap<RequestId, Told>();
        floor.queues()
                .map(QueueState::id)
                .forEach(queue -> tell(floor, floor.line(queue), before, after, now));
        told.put(siteId, after);
    }

    private void tell(
            Floor floor,
            List<RequestId> line,
            Map<RequestId, Told> before,
            Map<RequestId, Told> after,
            Instant now) {
        for (int i = 0; i < line.size(); i++) {
            RequestId id = line.get(i);
            int place = i + 1;
            floor.request(id)
                    .filter(request -> request.kind() == Kind.CALL)
                    .ifPresent(
                            call -> after.put(id, tell(floor, call, place, before.get(id), now)));
        }
    }

    private Told tell(Floor floor, Request call, int place, @Nullable Told last, Instant now) {
        if (last != null && !isDue(last, place, now)) {
            return last;
        }
        publish.accept(floor.site().id().value(), event(floor, call, place, now));
        return new Told(place, now);
    }

    private boolean isDue(Told last, int place, Instant now) {
        Duration wait = place < last.place ? REST : every;
        return !last.at.plus(wait).isAfter(now);
    }

    private static String event(Floor floor, Request call, int place, Instant now) {
        var site = floor.site().id().value();
        var name = "place/" + call.id().value() + "/" + now;
        return EventCodec.encode(
                Envelope.of(
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        call.id().value().toString(),
                        now,
                        site,
                        floor.site().sequence(),
                        "system",
                        new AcdEvent.PlaceInLine(
                                site,
                                call.id().value(),
                                call.session().value(),
                                call.queue().orElseThrow().value(),
                                place,
                                now)));
    }
}
