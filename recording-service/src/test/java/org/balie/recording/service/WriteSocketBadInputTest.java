package org.balie.recording.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever comes in by a write socket: a clear answer, and nothing lost for others.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-4")
class WriteSocketBadInputTest {
    private static final Path KEPT = Path.of("target/recordings");

    private Talk talk;
    private String ticket;
    private UUID recording;

    @BeforeEach
    void start() {
        talk = Talk.allowed();
        JsonPath leading = Rest.start(talk);
        ticket = leading.getString("ticket");
        recording = UUID.fromString(leading.getString("recordingId"));
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void segment_that_comes_twice_is_acknowledged_again_and_stored_once() {
        try (Desk desk = Desk.with(talk.id, ticket)) {
            int track = desk.track("a", "screen");
            desk.store(track, 0);
            desk.store(track, 1);
            desk.segment(track, 0, Desk.content(77));
            assertEquals(2, desk.awaitStored(track, 0).path("next").asInt());
            desk.store(track, 2);
            assertEquals(3, segments(desk, track));
        }
    }

    @Test
    void number_that_is_skipped_is_asked_for_and_nothing_is_stored_before_it_comes() {
        try (Desk desk = Desk.with(talk.id, ticket)) {
            int track = desk.track("a", "screen");
            desk.store(track, 0);
            desk.segment(track, 3, Desk.content(3));
            assertEquals(1, desk.awaitProblem("segment-skipped").path("next").asInt());
            desk.store(track, 1);
            assertEquals(2, segments(desk, track));
        }
    }

    @Test
    void ticket_for_another_session_is_refused() {
        try (Talk other = Talk.begun();
                Desk desk = Desk.with(other.id, ticket)) {
            desk.awaitProblem("ticket-refused");
            assertEquals(1008, desk.awaitClose());
        }
    }

    @Test
    void forged_cut_and_empty_tickets_are_refused() {
        String[] bad = {
            "x",
            ".",
            ticket.substring(1),
            ticket + "A",
            ticket + ".",
            ticket.substring(0, 40) + (ticket.charAt(40) == 'A' ? 'B' : 'A') + ticket.substring(41),
            talk.nadiasToken()
        };
        for (String each : bad) {
            try (Desk desk = Desk.with(talk.id, each)) {
                assertTrue(refused(desk), each);
                assertEquals(1008, desk.awaitClose(), each);
            }
        }
    }

    private static boolean refused(Desk desk) {
        String type = desk.await(m -> Desk.is(m, "problem")).path("type").asText();
        return type.endsWith(":ticket-refused") || type.endsWith(":malformed");
    }

    @Test
    void segment_before_hello_is_refused() {
        try (Desk desk = Desk.silent(talk.id)) {
            desk.segment(1, 0, Desk.content(0));
            desk.awaitProblem("ticket-refused");
            assertEquals(1008, desk.awaitClose());
        }
    }

    @Test
    void segment_for_a_track_that_is_not_open_is_refused() {
        try (Desk desk = Desk.with(talk.id, ticket)) {
            desk.segment(9, 0, Desk.content(0));
            desk.awaitProblem("no-such-track");
            assertEquals(1008, desk.awaitClose());
        }
    }

    @Test
    void oversized_segment_closes_the_socket_and_the_largest_is_stored() {
        try (Desk desk = Desk.with(talk.id, ticket)) {
            int track = desk.track("a", "screen");
            desk.segment(track, 0, new byte[4 << 20]);
            desk.awaitStored(track, 1);
            desk.segment(track, 1, new byte[(4 << 20) + 1]);
            desk.awaitProblem("too-large");
            assertEquals(1009, desk.awaitClose());
        }
        try (Desk desk = Desk.with(talk.id, ticket)) {
            desk.say("{\"t\":\"resume\",\"track\":1}");
            assertEquals(1, desk.await(m -> Desk.is(m, "track")).path("next").asInt());
        }
    }

    @Test
    void garbage_is_answered_and_ends_the_socket_alone() {
        ByteBuffer[] garbage = {
            ByteBuffer.allocate(3),
            ByteBuffer.allocate(24),
            Desk.part(1, 0, -5, 1000, 0, new byte[9]),
            Desk.part(1, 0, 0, -1, 0, new byte[9]),
            Desk.part(1, 0, 0, 1000, 7, new byte[9]),
            Desk.part(1, 0, 0, 1000, 1, new byte[9]),
            Desk.part(-1, 0, 0, 1000, 0, new byte[9])
        };
        for (ByteBuffer bytes : garbage) {
            try (Desk desk = Desk.with(talk.id, ticket)) {
                desk.send(bytes);
                desk.awaitProblem("malformed");
                assertEquals(1008, desk.awaitClose());
            }
        }
        String[] texts = {
            "",
            "\0",
            "[]",
            "{\"t\":\"sing\"}",
            "{\"t\":\"track\"}",
            "{\"t\":\"resume\",\"track\":-1}",
            "{\"t\":\"track\",\"ref\":\"a\",\"kind\":\"product\",\"mime\":\"video/webm\",\"anchor\":\"2027-03-01T09:00:00Z\"}",
            "{\"t\":\"track\",\"ref\":\"a\",\"kind\":\"screen\",\"mime\":\"text/html\",\"anchor\":\"2027-03-01T09:00:00Z\"}",
            "{\"t\":\"track\",\"ref\":\"a\",\"kind\":\"screen\",\"mime\":\"video/webm\",\"anchor\":\"1999-03-01T09:00:00Z\"}"
        };
        for (String text : texts) {
            try (Desk desk = Desk.with(talk.id, ticket)) {
                desk.say(text);
                desk.awaitProblem("malformed");
                assertEquals(1008, desk.awaitClose(), text);
            }
        }
        try (Desk desk = Desk.with(talk.id, ticket)) {
            desk.store(desk.track("a", "screen"), 0);
        }
    }

    @Test
    void socket_that_says_nothing_is_closed_and_so_is_one_that_never_finishes_its_first_message()
            throws IOException {
        try (Desk desk = Desk.silent(talk.id);
                Socket loris = slowLoris()) {
            assertEquals(1008, desk.awaitClose());
            loris.setSoTimeout((int) LiveClient.PATIENCE.toMillis());
            byte[] answer = loris.getInputStream().readAllBytes();
            assertTrue(new String(answer, StandardCharsets.ISO_8859_1).contains(" 101 "));
        }
    }

    /// A handshake, and then the beginning of a frame that never goes on.
    private Socket slowLoris() throws IOException {
        URI address = RealParts.address("/ws/recordings/sessions/" + talk.id + "/write");
        Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(
                ("GET "
                                + address.getPath()
                                + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[] {(byte) 0x81, (byte) 0xFE, 0x10});
        out.flush();
        return socket;
    }

    @Test
    void desk_that_reads_no_acknowledgements_holds_up_nobody_else() {
        try (Talk other = Talk.allowed();
                Desk deaf = Desk.with(talk.id, ticket)) {
            int track = deaf.track("a", "screen");
            deaf.turnDeaf();
            for (int number = 0; number < 300; number++) {
                deaf.segment(track, number, Desk.content(number));
            }
            try (Desk desk = Desk.with(other.id, Rest.start(other).getString("ticket"))) {
                int voices = desk.track("a", "voices");
                for (int number = 0; number < 5; number++) {
                    desk.store(voices, number);
                }
                assertFalse(desk.isClosed());
            }
            String fresh =
                    Rest.post(talk.nadiasToken(), talk.id, "/ticket")
                            .jsonPath()
                            .getString("ticket");
            try (Desk again = Desk.with(talk.id, fresh)) {
                again.say("{\"t\":\"resume\",\"track\":" + track + "}");
                assertTrue(again.await(m -> Desk.is(m, "track")).path("next").asInt() > 0);
            }
        }
    }

    @Test
    void store_that_fails_is_tried_again_and_the_desk_is_told_to_be_patient() throws IOException {
        try (Desk desk = Desk.with(talk.id, ticket)) {
            int first = desk.track("a", "screen");
            desk.store(first, 0);
            Path inTheWay =
                    KEPT.resolve(talk.site).resolve(recording.toString()).resolve("track-2");
            Files.createDirectories(inTheWay);
            desk.say(
                    "{\"t\":\"track\",\"ref\":\"b\",\"kind\":\"voices\",\"participantId\":null,\"mime\":\"audio/webm;codecs=opus\",\"anchor\":\"%s\"}"
                            .formatted(Talk.now()));
            desk.segment(first, 1, Desk.content(1));
            desk.await(m -> Desk.is(m, "slow"));
            Files.delete(inTheWay);
            assertEquals(2, desk.await(m -> Desk.is(m, "track")).path("track").asInt());
            desk.awaitStored(first, 2);
            desk.store(2, 0);
        }
    }

    @Test
    void clock_and_ping_are_answered() {
        try (Desk desk = Desk.with(talk.id, ticket)) {
            desk.say("{\"t\":\"clock\",\"client\":123}");
            assertEquals(123, desk.await(m -> Desk.is(m, "clock")).path("client").asInt());
            desk.say("{\"t\":\"ping\"}");
            desk.await(m -> Desk.is(m, "pong"));
        }
    }

    /// How many segments are durable, as a reconnected desk is told.
    private static int segments(Desk desk, int track) {
        desk.say("{\"t\":\"resume\",\"track\":" + track + "}");
        return desk.await(m -> Desk.is(m, "track") && m.path("track").asInt() == track)
                .path("next")
                .asInt();
    }
}
