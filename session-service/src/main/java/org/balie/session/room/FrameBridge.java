package org.balie.session.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/// Carries frames to participants whose socket another replica holds, as happens while a roll-out
/// parts the sockets of a session. At most once, and never late: signalling asks again by itself,
/// and what it asked before would only confuse it.
@ApplicationScoped
class FrameBridge {
    private static final Logger LOG = Logger.getLogger(FrameBridge.class);

    private final Emitter<Record<String, String>> out;
    private final Replica replica;
    private final Rooms rooms;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final RoomSettings settings;
    private final MeterRegistry meters;

    /// A frame on its way between replicas.
    private record Carried(String from, String to, String replica, JsonNode body) {}

    FrameBridge(
            @Channel("framesout") @OnOverflow(value = OnOverflow.Strategy.DROP)
                    Emitter<Record<String, String>> out,
            Replica replica,
            Rooms rooms,
            ObjectMapper json,
            InstantSource clock,
            RoomSettings settings,
            MeterRegistry meters) {
        this.out = out;
        this.replica = replica;
        this.rooms = rooms;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
    }

    /// Sends the frame across if the receiver has a socket elsewhere.
    void carry(Session session, ParticipantId from, Participant receiver, JsonNode body) {
        boolean elsewhere =
                receiver.connections().stream()
                        .anyMatch(connection -> !connection.replica().equals(replica.id()));
        if (!elsewhere) {
            return;
        }
        meters.counter("balie.session.frames.carried").increment();
        out.send(
                Message.of(Record.of(session.id().toString(), write(from, receiver.id(), body)))
                        .withNack(this::lost));
    }

    private CompletionStage<Void> lost(Throwable failure) {
        meters.counter("balie.session.frames.lost").increment();
        LOG.debugf("A frame did not cross over: %s", failure);
        return CompletableFuture.completedFuture(null);
    }

    private String write(ParticipantId from, ParticipantId to, JsonNode body) {
        try {
            return json.writeValueAsString(
                    new Carried(from.toString(), to.toString(), replica.id(), body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame came as JSON and is none", e);
        }
    }

    @Incoming("framesin")
    void arrived(ConsumerRecord<String, String> record) {
        if (isLate(record)) {
            meters.counter("balie.session.frames.late").increment();
            return;
        }
        try {
            Carried frame = json.readValue(record.value(), Carried.class);
            if (!frame.replica().equals(replica.id())) {
                rooms.find(new SessionId(UUID.fromString(record.key())))
                        .ifPresent(room -> deliver(room, frame));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warnf("A frame from another replica is unreadable: %s", e.getMessage());
        }
    }

    /// A replica that was paused, or that Kafka was away from, finds frames that are of no use.
    private boolean isLate(ConsumerRecord<String, String> record) {
        Instant sent = Instant.ofEpochMilli(record.timestamp());
        return sent.plus(settings.frameLife()).isBefore(clock.instant());
    }

    private static void deliver(Room room, Carried frame) {
        FrameRelay.deliver(
                room,
                ParticipantId.parse(frame.from()),
                ParticipantId.parse(frame.to()),
                frame.body());
    }
}
