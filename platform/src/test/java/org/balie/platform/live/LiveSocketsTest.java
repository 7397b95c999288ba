package org.balie.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.balie.platform.probe.MovableTime;
import org.balie.platform.probe.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class LiveSocketsTest {
    private final String name = UUID.randomUUID().toString();
    private final String ann = TestTokens.agentToken("ann", "Ann", "site-a", "agent");

    @Inject Rooms rooms;
    @Inject LiveSockets sockets;
    @Inject MovableTime time;
    @Inject MeterRegistry meters;

    private LiveAudience room;

    record Thing(int size) {}

    @BeforeEach
    void openRoom() {
        room = rooms.open(name);
    }

    @AfterEach
    void putClockRight() {
        time.reset();
    }

    private URI address() {
        return RealParts.address("/ws/probe/" + name);
    }

    private LiveClient connect(String token) {
        return LiveClient.connect(address(), token);
    }

    @Test
    void a_client_sees_what_is_there_and_what_changes() {
        room.put("a", new Thing(1));
        try (var client = connect(ann)) {
            assertEquals(1, client.await("a").path("size").asInt());
            room.change(change -> change.put("a", new Thing(2)).put("b", new Thing(3)));
            client.await("a", thing -> thing.path("size").asInt() == 2);
            client.await("b");
            room.remove("a");
            client.awaitGone("a");
            assertEquals(1, client.snapshots());
        }
    }

    @Test
    void a_client_that_comes_back_is_told_only_what_it_missed() {
        room.put("a", new Thing(1));
        room.put("b", new Thing(1));
        var first = connect(ann);
        first.await("b");
        first.abort();
        room.remove("b");
        room.put("c", new Thing(1));
        try (var again = first.reconnect(address(), ann)) {
            again.await("c");
            again.awaitGone("b");
            assertEquals(Map.of("a", 1, "c", 1).keySet(), again.documents().keySet());
            assertEquals(1, again.snapshots());
        }
    }

    @Test
    void documents_may_be_larger_than_what_clients_may_send() {
        room.put("large", "x".repeat(300_000));
        try (var client = connect(ann)) {
            assertEquals(300_000, client.await("large").asText().length());
            client.send("{\"t\":\"" + "x".repeat(70_000) + "\"}");
            assertEquals(1009, client.awaitClose());
        }
    }

    @Test
    void a_client_that_reads_slowly_gets_the_latest_and_holds_nobody_up() {
        try (var slow = connect(ann);
                var quick = connect(ann)) {
            room.put("n", new Thing(-1));
            slow.await("n");
            slow.pause();
            for (int n = 0; n < 2_000; n++) {
                room.put("n", Map.of("size", n, "padding", "x".repeat(10_000)));
            }
            quick.await("n", thing -> thing.path("size").asInt() == 1_999);
            slow.resume();
            slow.await("n", thing -> thing.path("size").asInt() == 1_999);
            assertTrue(slow.messages() < 2_000, () -> slow.messages() + " messages");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello?",
                "{}",
                "{\"t\":\"dance\"}",
                "{\"t\":\"hello\",\"rev\":\"x\"}",
                "{\"t\":\"token\"}",
                "{\"t\":\"frame\",\"to\":\"bob\",\"body\":7}"
            })
    void nonsense_is_told_and_the_socket_goes_on(String nonsense) {
        room.put("a", new Thing(1));
        try (var client = connect(ann)) {
            client.send(nonsense);
            assertEquals(
                    "urn:balie:problem:malformed",
                    client.awaitMessage("problem").path("type").asText());
            client.await("a");
        }
    }

    @Test
    void frames_go_between_participants() {
        String bob = TestTokens.visitorToken("bob", "site-a", UUID.randomUUID(), "Bob");
        room.put("a", new Thing(1));
        try (var first = connect(ann);
                var second = connect(bob)) {
            first.await("a");
            second.await("a");
            first.send("{\"t\":\"frame\",\"to\":\"bob\",\"body\":{\"kind\":\"typing\"}}");
            var frame = second.awaitMessage("frame");
            assertEquals("ann", frame.path("from").asText());
            assertEquals("typing", frame.path("body").path("kind").asText());
            first.send("{\"t\":\"frame\",\"to\":\"nobody\",\"body\":{}}");
            assertEquals(404, first.awaitMessage("problem").path("status").asInt());
        }
    }

    @Test
    void pings_are_answered_and_silence_ends_the_connection() {
        try (var client = connect(ann)) {
            client.send("{\"t\":\"ping\"}");
            client.awaitMessage("pong");
            time.moveOn(Duration.ofSeconds(46));
            assertEquals(1001, client.awaitClose());
        }
    }

    @Test
    void a_client_that_takes_nothing_any_more_is_let_go() {
        room.put("a", new Thing(1));
        try (var client = connect(ann)) {
            client.await("a");
            client.pause();
            // More than all buffers on the way can hold.
            for (int n = 0; n < 60; n++) {
                room.put("d" + n, "x".repeat(500_000));
            }
            LiveSocket socket = room.sockets().getFirst();
            Instant later = Instant.now().plusSeconds(60);
            socket.heard(later);
            long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
            while (!room.sockets().isEmpty() && System.nanoTime() < deadline) {
                socket.closeIfIdleSince(later.minusSeconds(1), later);
            }
            assertTrue(room.sockets().isEmpty());
            client.resume();
            assertEquals(1013, client.awaitClose());
        }
    }

    @Test
    void without_a_good_token_there_is_no_connection() {
        assertEquals(401, refusal(TestTokens.agent("a", "A", "s", "agent").forged().sign()));
        assertEquals(401, refusal(TestTokens.agent("a", "A", "s", "agent").expiringIn(-9).sign()));
        assertEquals(403, refusal(TestTokens.agentToken("a", "A", "s", "supervisor")));
    }

    private int refusal(String token) {
        var failure = assertThrows(CompletionException.class, () -> connect(token));
        return assertInstanceOf(WebSocketHandshakeException.class, failure.getCause())
                .getResponse()
                .statusCode();
    }

    @Test
    void where_nothing_is_the_connection_ends_with_4404() {
        try (var client = LiveClient.connect(RealParts.address("/ws/probe/nowhere"), ann)) {
            assertEquals(4404, client.awaitClose());
        }
    }

    @Test
    void a_token_without_site_ends_the_connection_with_1008() {
        String token = TestTokens.agent("ann", "Ann", "x", "agent").without("site").sign();
        try (var client = connect(token)) {
            assertEquals(1008, client.awaitClose());
        }
    }

    @Test
    void a_token_that_runs_out_ends_the_connection_with_1008() {
        String soon = TestTokens.agent("ann", "Ann", "site-a", "agent").expiringIn(3).sign();
        try (var client = connect(soon)) {
            assertEquals(1008, client.awaitClose());
        }
    }

    @Test
    void a_fresh_token_keeps_the_connection() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(5);
        String soon = TestTokens.agent("ann", "Ann", "site-a", "agent").expiringIn(4).sign();
        try (var client = connect(soon)) {
            client.send("{\"t\":\"token\",\"token\":\"" + ann + "\"}");
            client.awaitMessage("renewed");
            // Nothing can be awaited here: that the first token's end passes unnoticed is the
            // point.
            Thread.sleep(Duration.between(Instant.now(), end));
            client.send("{\"t\":\"ping\"}");
            client.awaitMessage("pong");
        }
    }

    @Test
    void a_token_of_someone_else_or_with_other_rights_ends_the_connection() {
        UUID conversation = UUID.randomUUID();
        String visitor = TestTokens.visitorToken("vera", "site-a", conversation, "Vera");
        for (String other :
                new String[] {
                    ann,
                    "garbage",
                    TestTokens.visitorToken("vic", "site-a", conversation, "Vera"),
                    TestTokens.visitorToken("vera", "site-b", conversation, "Vera"),
                    TestTokens.visitorToken("vera", "site-a", UUID.randomUUID(), "Vera"),
                    TestTokens.visitor("vera", "site-a", conversation, "V").expiringIn(-9).sign()
                }) {
            try (var client = connect(visitor)) {
                client.send("{\"t\":\"token\",\"token\":\"" + other + "\"}");
                assertEquals(1008, client.awaitClose());
            }
        }
        try (var client = connect(ann)) {
            String more = TestTokens.agentToken("ann", "Ann", "site-a", "agent", "admin");
            client.send("{\"t\":\"token\",\"token\":\"" + more + "\"}");
            assertEquals(1008, client.awaitClose());
        }
    }

    @Test
    void a_replica_that_stops_sends_its_clients_elsewhere() {
        room.put("a", new Thing(1));
        try (var client = connect(ann)) {
            client.await("a");
            sockets.drain().await().atMost(LiveClient.PATIENCE);
            assertEquals(1013, client.awaitClose());
        }
    }

    @Test
    void open_sockets_are_counted() {
        room.put("a", new Thing(1));
        try (var client = connect(ann)) {
            client.await("a");
            var gauge = meters.get("balie.live.sockets").gauge();
            assertTrue(gauge.value() >= 1);
            assertFalse(room.sockets().isEmpty());
        }
    }
}
