package org.balie.session.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveSocket;
import org.balie.session.core.Connection;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Presence;
import org.balie.session.core.Session;

/// A session on this replica: each participant's audience, and the session as last shown to them.
///
/// Sessions are shown in the order of their versions, whatever order commits are told in.
final class Room {
    private final String joinUrl;
    private final Map<ParticipantId, Seat> seats = new HashMap<>();
    private Session session;
    private Instant lastUsed;

    /// A participant's audience and how much of the chat it has been shown.
    private static final class Seat {
        private final LiveAudience audience;
        private final Set<String> shown = new HashSet<>();
        private int lines;

        private Seat(LiveAudience audience) {
            this.audience = audience;
        }

        /// Whoever is out of a running session sees nothing more of it.
        private void show(Session session, ParticipantId id, String joinUrl) {
            if (session.isRunning()
                    && session.people().get(id).presence() instanceof Presence.Left) {
                return;
            }
            Map<String, Object> documents = Documents.of(session, id, joinUrl);
            boolean admitted = session.people().get(id).admitted();
            Map<String, Object> fresh = Documents.lines(session, id, lines);
            audience.change(
                    change -> {
                        shown.stream()
                                .filter(key -> !documents.containsKey(key))
                                .forEach(change::remove);
                        documents.forEach(change::put);
                        fresh.forEach(change::put);
                    });
            shown.clear();
            shown.addAll(documents.keySet());
            lines = admitted ? session.lines().size() : 0;
        }
    }

    Room(Session session, String joinUrl, Instant now) {
        this.session = session;
        this.joinUrl = joinUrl;
        this.lastUsed = now;
    }

    synchronized Session session() {
        return session;
    }

    synchronized void use(Instant now) {
        lastUsed = now;
    }

    /// The audience of one participant, with everything that the newest known session shows.
    synchronized LiveAudience seat(Session known, ParticipantId id, Supplier<LiveAudience> fresh) {
        show(known);
        Seat seat =
                seats.computeIfAbsent(
                        id,
                        _ -> {
                            Seat made = new Seat(fresh.get());
                            made.show(session, id, joinUrl);
                            return made;
                        });
        return seat.audience;
    }

    /// Shows a newer session to everybody.
    synchronized void show(Session newer) {
        if (newer.version() <= session.version()) {
            return;
        }
        session = newer;
        seats.forEach((id, seat) -> seat.show(newer, id, joinUrl));
    }

    /// The open sockets of one participant.
    synchronized List<LiveSocket> sockets(ParticipantId id) {
        Seat seat = seats.get(id);
        return seat == null ? List.of() : seat.audience.sockets();
    }

    /// Sockets whose person is out, or whose connection the session no longer knows.
    synchronized List<LiveSocket> strays() {
        List<LiveSocket> strays = new ArrayList<>();
        if (session.isRunning()) {
            seats.forEach(
                    (id, seat) -> {
                        Participant person = session.people().get(id);
                        seat.audience.sockets().stream()
                                .filter(socket -> !isKnown(person, Sockets.idOf(socket)))
                                .forEach(strays::add);
                    });
        }
        return strays;
    }

    private static boolean isKnown(Participant person, UUID connection) {
        return person.connections().stream().anyMatch(known -> known.id().equals(connection));
    }

    /// Whether somebody is out for good rather than unknown by mistake.
    synchronized boolean isOut(LiveSocket socket) {
        return seats.entrySet().stream()
                .filter(seat -> seat.getValue().audience.sockets().contains(socket))
                .anyMatch(
                        seat ->
                                session.people().get(seat.getKey()).presence()
                                        instanceof Presence.Left);
    }

    /// Connections that the session thinks this replica holds, and it does not.
    synchronized List<UUID> ghosts(String replica) {
        Set<UUID> open = new HashSet<>();
        seats.values()
                .forEach(seat -> seat.audience.sockets().forEach(s -> open.add(Sockets.idOf(s))));
        return session.people().stream()
                .flatMap(person -> person.connections().stream())
                .filter(connection -> connection.replica().equals(replica))
                .map(Connection::id)
                .filter(id -> !open.contains(id))
                .toList();
    }

    /// Whether nobody has been here since the given time.
    synchronized boolean isUnusedSince(Instant time, Instant now) {
        if (seats.values().stream().anyMatch(seat -> !seat.audience.sockets().isEmpty())) {
            lastUsed = now;
        }
        return lastUsed.isBefore(time);
    }
}
