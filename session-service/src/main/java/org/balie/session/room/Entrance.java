package org.balie.session.room;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.balie.session.core.Command;
import org.balie.session.core.Connection;
import org.balie.session.core.Decision;
import org.balie.session.core.Person;
import org.balie.session.core.Rejection;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;

/// Lets people into a session, and waits a moment for one that an acceptance has just caused: the
/// browsers may be here before the floor's event is.
@ApplicationScoped
class Entrance {
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final Sessions sessions;
    private final Replica replica;
    private final InstantSource clock;
    private final RoomSettings settings;
    private final Vertx vertx;

    Entrance(
            Sessions sessions,
            Replica replica,
            InstantSource clock,
            RoomSettings settings,
            Vertx vertx) {
        this.sessions = sessions;
        this.replica = replica;
        this.clock = clock;
        this.settings = settings;
        this.vertx = vertx;
    }

    /// The session with this connection in it; a rejection is a problem.
    Uni<Session> connect(SiteId site, SessionId id, Person person, UUID connection) {
        Order order =
                Order.of(
                        site,
                        id,
                        person,
                        at ->
                                new Command.Connect(
                                        person, new Connection(connection, replica.id()), at));
        return attempt(order, clock.instant().plus(settings.patience()))
                .map(decision -> Sessions.accepted(decision).session());
    }

    private Uni<Decision> attempt(Order order, Instant until) {
        return sessions.handle(order)
                .chain(
                        decision ->
                                isMissing(decision) && clock.instant().isBefore(until)
                                        ? pause().chain(() -> attempt(order, until))
                                        : Uni.createFrom().item(decision));
    }

    private static boolean isMissing(Decision decision) {
        return decision instanceof Decision.Rejected rejected
                && rejected.reason() == Rejection.NOT_FOUND;
    }

    /// Comes back on the same Vert.x context, since the next transaction's session belongs to it.
    private Uni<Void> pause() {
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(
                        waiting ->
                                vertx.setTimer(
                                        BETWEEN.toMillis(),
                                        _ -> context.runOnContext(_ -> waiting.complete(null))));
    }

    Uni<Void> disconnect(SessionId id, UUID connection) {
        return sessions.handle(Order.ofSystem(id, at -> new Command.Disconnect(connection, at)))
                .replaceWithVoid();
    }
}
