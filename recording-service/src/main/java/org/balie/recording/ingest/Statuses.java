package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.platform.identity.Caller;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveClose;
import org.balie.platform.live.LiveSocket;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.problem.Problem;
import org.balie.recording.database.Database;
import org.jspecify.annotations.Nullable;

/// Shows everybody in a session what its recording is: one question to the database a second for
/// all sessions that have a socket here, wherever they are written.
@ApplicationScoped
class Statuses {
    private static final String DOCUMENT = "recording";
    private static final Duration BETWEEN = Duration.ofMillis(150);

    /// Somebody who comes back within this time is told only what they missed.
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final String PRESENT =
            """
            select p.session_id, p.user_id from session_person p
                join session_seen s on s.id = p.session_id
            where p.session_id = any (cast($1 as uuid[]))
                and (p.left_at is null or s.ended_at is not null)""";

    private static final String IS_IN =
            """
            select s.site_id, exists (select from session_person p where p.session_id = s.id
                and p.user_id = $2 and p.left_at is null) as present
            from session_seen s where s.id = $1""";

    private static final class Show {
        private final LiveAudience audience;
        private volatile Instant used;

        private Show(LiveAudience audience, Instant used) {
            this.audience = audience;
            this.used = used;
        }
    }

    private final Map<UUID, Show> shows = new ConcurrentHashMap<>();
    private final Database database;
    private final LiveSockets sockets;
    private final InstantSource clock;
    private final IngestSettings settings;

    Statuses(Database database, LiveSockets sockets, InstantSource clock, IngestSettings settings) {
        this.database = database;
        this.sockets = sockets;
        this.clock = clock;
        this.settings = settings;
    }

    /// What this caller may see of the session; problem `not-found` for whoever is not in it. The
    /// word that an agent came in may be a moment behind the agent.
    LiveAudience enter(Caller caller, UUID session) {
        switch (caller) {
            case Caller.Visitor visitor -> {
                if (!visitor.conversation().equals(session)) {
                    throw Problem.notFound().exception();
                }
            }
            case Caller.Worker worker -> awaitPresence(worker, session);
        }
        LiveAudience audience =
                shows.compute(
                                session,
                                (_, known) -> {
                                    Show show =
                                            known == null
                                                    ? new Show(sockets.audience(), clock.instant())
                                                    : known;
                                    show.used = clock.instant();
                                    return show;
                                })
                        .audience;
        refresh(List.of(session));
        return audience;
    }

    private void awaitPresence(Caller.Worker worker, UUID session) {
        long deadline = System.nanoTime() + settings.word().toNanos();
        while (!isIn(worker, session)) {
            if (System.nanoTime() > deadline) {
                throw Problem.notFound().exception();
            }
            Waiting.pause(BETWEEN);
        }
    }

    private boolean isIn(Caller.Worker worker, UUID session) {
        return database.one(
                        IS_IN,
                        Tuple.of(session, worker.agentId()),
                        row ->
                                row.getString("site_id").equals(worker.siteId())
                                        && row.getBoolean("present"))
                .orElse(false);
    }

    void refresh() {
        forgetUnused();
        refresh(List.copyOf(shows.keySet()));
        closeThoseWhoLeft();
    }

    /// Shows these sessions, if anybody here looks at them.
    void refresh(List<UUID> sessions) {
        List<UUID> shown = sessions.stream().filter(shows::containsKey).toList();
        if (shown.isEmpty()) {
            return;
        }
        database.list(
                        RecordingStatus.NEWEST,
                        Tuple.tuple()
                                .addValue(shown.toArray(UUID[]::new))
                                .addOffsetDateTime(
                                        LifeStore.utc(
                                                clock.instant().minus(settings.localSilence()))),
                        row -> Map.entry(row.getUUID("session_id"), RecordingStatus.of(row)))
                .forEach(
                        found -> {
                            @Nullable Show show = shows.get(found.getKey());
                            if (show != null) {
                                show.audience.put(DOCUMENT, found.getValue());
                            }
                        });
    }

    private void closeThoseWhoLeft() {
        if (shows.isEmpty()) {
            return;
        }
        Map<UUID, Set<String>> present = new HashMap<>();
        database.list(
                        PRESENT,
                        Tuple.tuple().addValue(shows.keySet().toArray(UUID[]::new)),
                        row -> Map.entry(row.getUUID(0), row.getString(1)))
                .forEach(
                        entry ->
                                present.computeIfAbsent(entry.getKey(), _ -> new HashSet<>())
                                        .add(entry.getValue()));
        shows.forEach(
                (session, show) ->
                        show.audience.sockets().stream()
                                .filter(
                                        socket ->
                                                hasLeft(
                                                        socket,
                                                        present.getOrDefault(session, Set.of())))
                                .forEach(Statuses::close));
    }

    private static boolean hasLeft(LiveSocket socket, Set<String> present) {
        return switch (socket.caller()) {
            case Caller.Worker worker -> !present.contains(worker.agentId());
            case Caller.Visitor _ -> false;
        };
    }

    private static void close(LiveSocket socket) {
        socket.close(LiveClose.NOT_FOUND).await().atMost(Duration.ofSeconds(5));
    }

    private void forgetUnused() {
        Instant now = clock.instant();
        for (UUID session : List.copyOf(shows.keySet())) {
            shows.computeIfPresent(
                    session,
                    (_, show) -> {
                        if (!show.audience.sockets().isEmpty()) {
                            show.used = now;
                        }
                        return show.used.isBefore(now.minus(KEPT)) ? null : show;
                    });
        }
    }
}
