package org.balie.session.upkeep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.balie.session.core.Command;
import org.balie.session.core.SessionId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;
import org.balie.session.room.Ghost;
import org.balie.session.room.Replica;
import org.balie.session.room.Rooms;

/// The rounds of this replica. Several replicas may do the same at once: the rules make a second
/// time harmless, and races are lost by one of them.
@ApplicationScoped
class Upkeep {
    private final Sweep sweep;
    private final Sessions sessions;
    private final Rooms rooms;
    private final Replica replica;
    private final InstantSource clock;
    private final UpkeepSettings settings;
    private final Vertx vertx;
    private final List<Long> timers = new ArrayList<>();

    /// A socket that is just being opened is known to its session a moment before it is to its
    /// room; what is missing in two rounds is missing.
    private final Suspects<Ghost> ghosts = new Suspects<>();

    private final Suspects<SessionId> empty = new Suspects<>();

    Upkeep(
            Sweep sweep,
            Sessions sessions,
            Rooms rooms,
            Replica replica,
            InstantSource clock,
            UpkeepSettings settings,
            Vertx vertx) {
        this.sweep = sweep;
        this.sessions = sessions;
        this.rooms = rooms;
        this.replica = replica;
        this.clock = clock;
        this.settings = settings;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        every("Keeping deadlines", settings.deadlines(), this::deadlines);
        every("Looking for lost replicas", settings.heartbeat(), this::replicas);
        every("Comparing rooms", settings.rooms(), this::rooms);
    }

    private void every(String name, Duration period, Supplier<Uni<Void>> work) {
        timers.add(new Chore(name, vertx, work).every(period));
    }

    void stop(@Observes ShutdownEvent event) {
        timers.forEach(vertx::cancelTimer);
    }

    private Uni<Void> deadlines() {
        return sweep.due(clock.instant()).chain(due -> each(due, id -> handle(Order.ofTime(id))));
    }

    private Uni<Void> replicas() {
        return sweep.renew(replica.id(), settings.lease())
                .chain(() -> sweep.lost(replica.id()))
                .chain(lost -> each(lost.entrySet(), this::loseReplicas))
                .chain(sweep::forgetDead);
    }

    private Uni<Void> loseReplicas(Map.Entry<SessionId, List<String>> lost) {
        return each(
                lost.getValue(),
                dead ->
                        handle(
                                Order.ofSystem(
                                        lost.getKey(), at -> new Command.LoseReplica(dead, at))));
    }

    private Uni<Void> rooms() {
        rooms.forgetUnused();
        return sweep.changed(rooms.versions())
                .chain(stale -> each(stale, sessions::refresh))
                .chain(() -> each(ghosts.seenTwice(rooms.ghosts(replica.id())), this::lay))
                .chain(() -> sweep.heldBy(replica.id()))
                .chain(held -> each(empty.seenTwice(roomless(held)), this::loseHere))
                .chain(rooms::closeStrays);
    }

    private Uni<Void> lay(Ghost ghost) {
        return handle(
                Order.ofSystem(
                        ghost.session(), at -> new Command.Disconnect(ghost.connection(), at)));
    }

    /// Sessions that count on sockets here although there is not even a room.
    private List<SessionId> roomless(List<SessionId> held) {
        return held.stream().filter(id -> !rooms.holds(id)).toList();
    }

    private Uni<Void> loseHere(SessionId session) {
        return handle(Order.ofSystem(session, at -> new Command.LoseReplica(replica.id(), at)));
    }

    private Uni<Void> handle(Order order) {
        return sessions.handle(order).replaceWithVoid();
    }

    /// One after the other, since each has its own transaction on the same context.
    private static <T> Uni<Void> each(Iterable<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
