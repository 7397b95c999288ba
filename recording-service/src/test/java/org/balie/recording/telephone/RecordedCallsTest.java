package org.balie.recording.telephone;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.Vault;
import org.balie.recording.sealed.Verdict;
import org.balie.recording.store.RecordingRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Calls that were recorded on telephones become recordings of the person who made them.
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(StandInExchange.class)
@Tag("TEL-20")
@Tag("REC-6")
class RecordedCallsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BYTES_PER_SECOND = 16_000;
    private static final Instant STARTED = Instant.parse("2026-11-02T09:15:30.123Z");

    @Inject Database database;
    @Inject Vault vault;

    private final RecordingRef recording = new RecordingRef("site-a", UUID.randomUUID());
    private final UUID call = UUID.randomUUID();
    private final byte[] sound = wav(3 * BYTES_PER_SECOND + 700);

    @Test
    void a_recorded_call_is_kept_for_its_owner_and_let_go_at_the_exchange() {
        StandInExchange.SOUNDS.put(id(), sound);
        tell();
        awaitKept();

        var row =
                database.one(
                                "select * from recording where id = $1",
                                Tuple.of(recording.recordingId()),
                                each -> each)
                        .orElseThrow();
        assertEquals("telephone", row.getString("source"));
        assertEquals("nadia", row.getString("owner_id"));
        assertEquals("Nadia Benali", row.getString("owner_name"));
        assertEquals("+31201234567", row.getString("title"));
        assertEquals("ended", row.getString("state"));
        assertEquals(STARTED, row.getOffsetDateTime("started_at").toInstant());
        assertEquals(3043, row.getLong("length_ms"));
        assertArrayEquals(sound, content());
        var verdict = vault.verify(recording, new Verdict.Expected(1));
        assertInstanceOf(Verdict.Intact.class, verdict, verdict::toString);
        await().atMost(PATIENCE).until(() -> !StandInExchange.SOUNDS.containsKey(id()));
    }

    @Test
    void what_breaks_off_in_the_middle_is_fetched_anew_as_a_whole() {
        StandInExchange.SOUNDS.put(id(), sound);
        StandInExchange.BREAKS_OFF.add(id());
        tell();
        awaitKept();
        assertArrayEquals(sound, content());
        assertTrue(StandInExchange.BREAKS_OFF.isEmpty());
    }

    @Test
    void told_twice_it_is_kept_once() {
        StandInExchange.SOUNDS.put(id(), sound);
        tell();
        tell();
        awaitKept();
        tell();
        await().atMost(PATIENCE).until(() -> !StandInExchange.SOUNDS.containsKey(id()));
        assertArrayEquals(sound, content());
    }

    private String id() {
        return recording.recordingId().toString();
    }

    private void awaitKept() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                database.one(
                                                "select 1 from recording where id = $1",
                                                Tuple.of(recording.recordingId()),
                                                _ -> true)
                                        .isPresent());
    }

    private byte[] content() {
        try (TrackReader reader = vault.read(recording, 1).orElseThrow()) {
            var content = ByteBuffer.allocate((int) reader.mark().bytes());
            reader.read(0, content);
            return content.array();
        }
    }

    private void tell() {
        Instant stopped = STARTED.plusSeconds(3);
        var owner = new TelephonyEvent.Person("nadia", "Nadia Benali");
        send(
                List.of(
                        new TelephonyEvent.RecordingStarted(
                                "site-a", call, recording.recordingId(), "nadia", STARTED),
                        new TelephonyEvent.RecordingStopped(
                                "site-a", call, recording.recordingId(), "nadia", stopped),
                        new TelephonyEvent.CallEnded(
                                "site-a",
                                call,
                                "in",
                                Optional.of("line"),
                                Optional.of(owner),
                                Optional.empty(),
                                Optional.of("+31201234567"),
                                STARTED,
                                Optional.of(STARTED),
                                "hung-up",
                                List.of(owner),
                                Duration.ZERO,
                                false,
                                stopped)));
    }

    private void send(List<TelephonyEvent> events) {
        try (var kafka =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", RealParts.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            long sequence = 0;
            for (TelephonyEvent event : events) {
                var envelope =
                        Envelope.of(
                                UUID.randomUUID(),
                                call.toString(),
                                event.at(),
                                event.siteId(),
                                ++sequence,
                                "nadia",
                                event);
                kafka.send(
                                new ProducerRecord<>(
                                        Topics.TELEPHONY_EVENTS,
                                        event.siteId(),
                                        EventCodec.encode(envelope)))
                        .get(30, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not take it", e);
        }
    }

    /// 8 kHz, one channel, 16 bits.
    private static byte[] wav(int bytes) {
        byte[] samples = new byte[bytes];
        new Random(1).nextBytes(samples);
        return ByteBuffer.allocate(44 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(BYTES_PER_SECOND)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .put(samples)
                .array();
    }
}
