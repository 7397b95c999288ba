package org.balie.recording.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A desk that sends, and reads nothing of what it is told, not even by its operating system.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-4")
class DeafDeskTest {
    /// What the operating systems of both sides hold at most, with room to spare.
    private static final long MOST_TAKEN = 64L << 20;

    private static final Duration STUCK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void is_read_from_no_longer_then_cut_off_and_finds_all_that_was_stored() throws Exception {
        try (Talk talk = Talk.allowed()) {
            String ticket = Rest.start(talk).getString("ticket");
            try (SocketChannel desk = connect(talk.id)) {
                say(desk, "{\"t\":\"hello\",\"ticket\":\"" + ticket + "\"}");
                say(
                        desk,
                        "{\"t\":\"track\",\"ref\":\"a\",\"kind\":\"voices\",\"participantId\":null,\"mime\":\"audio/webm;codecs=opus\",\"anchor\":\"%s\"}"
                                .formatted(Talk.now()));
                desk.configureBlocking(false);
                long taken = sendUntilStuck(desk);
                assertTrue(taken < MOST_TAKEN, taken + " bytes were read, and no answer");
                assertTrue(isCutOff(desk), "it is still connected");
            }
            String fresh =
                    Rest.post(talk.nadiasToken(), talk.id, "/ticket")
                            .jsonPath()
                            .getString("ticket");
            try (Desk again = Desk.with(talk.id, fresh)) {
                again.say("{\"t\":\"resume\",\"track\":1}");
                assertTrue(again.await(m -> Desk.is(m, "track")).path("next").asInt() == 1);
                again.store(1, 1);
            }
        }
    }

    /// Says the same segment again and again: each is acknowledged, and changes nothing.
    ///
    /// @return how many bytes were taken
    private static long sendUntilStuck(SocketChannel desk) throws IOException {
        ByteBuffer many = ByteBuffer.allocate(64 << 10);
        ByteBuffer one = segment();
        while (many.remaining() >= one.remaining()) {
            many.put(one.duplicate());
        }
        many.flip();
        ByteBuffer rest = many.duplicate();
        long taken = 0;
        Instant movedAt = Instant.now();
        while (taken < MOST_TAKEN && Instant.now().isBefore(movedAt.plus(STUCK))) {
            int some = desk.write(rest);
            taken += some;
            if (some > 0) {
                movedAt = Instant.now();
            } else {
                pause();
            }
            if (!rest.hasRemaining()) {
                rest = many.duplicate();
            }
        }
        return taken;
    }

    private static boolean isCutOff(SocketChannel desk) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (Instant.now().isBefore(deadline)) {
                desk.write(ByteBuffer.allocate(1));
                pause();
            }
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static SocketChannel connect(UUID session) throws IOException {
        URI address = RealParts.address("/ws/recordings/sessions/" + session + "/write");
        SocketChannel desk = SocketChannel.open();
        desk.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        desk.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        write(
                desk,
                ByteBuffer.wrap(
                        ("GET "
                                        + address.getPath()
                                        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                                .getBytes(US_ASCII)));
        // the handshake's answer, the last that it hears
        desk.read(ByteBuffer.allocate(12));
        return desk;
    }

    private static void say(SocketChannel desk, String text) throws IOException {
        byte[] bytes = text.getBytes(US_ASCII);
        write(
                desk,
                ByteBuffer.allocate(8 + bytes.length)
                        .put((byte) 0x81)
                        .put((byte) (0x80 | 126))
                        .putShort((short) bytes.length)
                        .putInt(0)
                        .put(bytes)
                        .flip());
    }

    private static ByteBuffer segment() {
        ByteBuffer message = Desk.part(1, 0, 0, 1000, 0, new byte[] {7});
        return ByteBuffer.allocate(6 + message.remaining())
                .put((byte) 0x82)
                .put((byte) (0x80 | message.remaining()))
                .putInt(0)
                .put(message)
                .flip();
    }

    private static void write(SocketChannel desk, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            desk.write(bytes);
        }
    }
}
