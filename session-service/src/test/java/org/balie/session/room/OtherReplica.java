package org.balie.session.room;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Callers;
import org.balie.platform.live.LiveSockets;
import org.balie.session.handling.JoinLinks;
import org.balie.session.handling.SessionChanged;
import org.balie.session.handling.Sessions;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// A second replica in the test's process: rooms and a bridge of its own, on the same database and
/// the same Kafka. What it holds, the first one can reach over Kafka only.
@ApplicationScoped
class OtherReplica {
    private final Replica replica = new Replica();
    private final Rooms rooms;
    private final FrameBridge bridge;
    private final Pool database;
    private final Function<Callers, SessionSocket> sockets;

    OtherReplica(
            Sessions sessions,
            LiveSockets sockets,
            JoinLinks links,
            RateLimits limits,
            RoomSettings settings,
            InstantSource clock,
            ObjectMapper json,
            MeterRegistry meters,
            Vertx vertx,
            Pool database,
            @Channel("otherframesout") @OnOverflow(value = OnOverflow.Strategy.DROP)
                    Emitter<Record<String, String>> out) {
        this.database = database;
        rooms = new Rooms(sockets, links, clock, new SimpleMeterRegistry());
        bridge = new FrameBridge(out, replica, rooms, json, clock, settings, meters);
        var entrance = new Entrance(sessions, replica, clock, settings, vertx);
        var relay = new FrameRelay(rooms, limits, bridge);
        this.sockets = callers -> new SessionSocket(callers, entrance, rooms, sockets, relay);
    }

    SessionSocket socket(Callers callers) {
        return sockets.apply(callers);
    }

    /// As far as the database knows it lives for longer than any test.
    Uni<Void> live() {
        return database.preparedQuery(
                        "insert into replica values ($1, now() + interval '10 minutes')"
                                + " on conflict do nothing")
                .execute(Tuple.of(replica.id()))
                .replaceWithVoid();
    }

    void changed(@Observes SessionChanged change) {
        rooms.changed(change);
    }

    @Incoming("otherframesin")
    void arrived(ConsumerRecord<String, String> record) {
        bridge.arrived(record);
    }
}
