package org.balie.session.room;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveClose;
import org.balie.platform.live.LiveSocket;
import org.balie.platform.live.LiveSockets;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.handling.JoinLinks;
import org.balie.session.handling.SessionChanged;

/// The rooms that this replica holds sockets of, or held a moment ago.
@ApplicationScoped
public class Rooms {
    /// Somebody who comes back within this time is told only what they missed.
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Map<SessionId, Room> rooms = new ConcurrentHashMap<>();
    private final LiveSockets sockets;
    private final JoinLinks links;
    private final InstantSource clock;

    Rooms(LiveSockets sockets, JoinLinks links, InstantSource clock, MeterRegistry meters) {
        this.sockets = sockets;
        this.links = links;
        this.clock = clock;
        meters.gaugeMapSize("balie.session.rooms", List.of(), rooms);
    }

    LiveAudience enter(Session session, ParticipantId id) {
        // Finding and using a room is one step, lest it be forgotten in between.
        return rooms.compute(
                        session.id(),
                        (_, known) -> {
                            Instant now = clock.instant();
                            Room room =
                                    known == null
                                            ? new Room(session, links.of(session), now)
                                            : known;
                            room.use(now);
                            return room;
                        })
                .seat(session, id, sockets::audience);
    }

    void changed(@Observes SessionChanged change) {
        find(change.session().id()).ifPresent(room -> room.show(change.session()));
    }

    Optional<Room> find(SessionId id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /// The rooms with the version that each shows.
    public Map<SessionId, Long> versions() {
        return rooms.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, room -> room.getValue().session().version()));
    }

    /// The version that is shown here; 0 when none is.
    public long version(SessionId id) {
        return find(id).map(room -> room.session().version()).orElse(0L);
    }

    public boolean holds(SessionId id) {
        return rooms.containsKey(id);
    }

    /// Connections of this replica that a session knows and that are gone all the same.
    public List<Ghost> ghosts(String replica) {
        return rooms.entrySet().stream()
                .flatMap(
                        room ->
                                room.getValue().ghosts(replica).stream()
                                        .map(connection -> new Ghost(room.getKey(), connection)))
                .toList();
    }

    /// Closes sockets whose people are out, and those that the session took for lost: their clients
    /// come back at once.
    public Uni<Void> closeStrays() {
        List<Uni<Void>> closing =
                rooms.values().stream()
                        .flatMap(room -> room.strays().stream().map(stray -> close(room, stray)))
                        .toList();
        return closing.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(closing).andCollectFailures().replaceWithVoid();
    }

    private static Uni<Void> close(Room room, LiveSocket stray) {
        return stray.close(room.isOut(stray) ? LiveClose.NOT_FOUND : LiveClose.DRAINING);
    }

    /// Forgets rooms that nobody came back to.
    public void forgetUnused() {
        Instant now = clock.instant();
        for (SessionId id : List.copyOf(rooms.keySet())) {
            rooms.computeIfPresent(
                    id, (_, room) -> room.isUnusedSince(now.minus(KEPT), now) ? null : room);
        }
    }
}
