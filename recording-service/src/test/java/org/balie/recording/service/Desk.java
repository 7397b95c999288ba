package org.balie.recording.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.jspecify.annotations.Nullable;

/// The desk's end of a write socket.
final class Desk implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Object changed = new Object();
    private final List<JsonNode> heard = new ArrayList<>();
    private final WebSocket socket;
    private @Nullable Integer closeCode;
    private volatile boolean deaf;

    private Desk(UUID session) {
        URI address = RealParts.address("/ws/recordings/sessions/" + session + "/write");
        this.socket =
                HTTP.newWebSocketBuilder()
                        .connectTimeout(LiveClient.PATIENCE)
                        .buildAsync(
                                URI.create(address.toString().replaceFirst("^http", "ws")),
                                new Listener())
                        .join();
    }

    /// A socket on which nothing has been said yet.
    static Desk silent(UUID session) {
        return new Desk(session);
    }

    static Desk with(UUID session, String ticket) {
        Desk desk = new Desk(session);
        desk.say("{\"t\":\"hello\",\"ticket\":\"" + ticket + "\"}");
        return desk;
    }

    void say(String text) {
        try {
            socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (!socket.isOutputClosed()) {
                throw e;
            }
        }
    }

    void send(ByteBuffer bytes) {
        try {
            socket.sendBinary(bytes, true).orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (!socket.isOutputClosed()) {
                throw e;
            }
        }
    }

    /// A new track; gives its number.
    int track(String ref, String kind) {
        say(
                "{\"t\":\"track\",\"ref\":\"%s\",\"kind\":\"%s\",\"participantId\":null,\"mime\":\"video/webm;codecs=vp9\",\"anchor\":\"%s\"}"
                        .formatted(ref, kind, Instant.now()));
        return await(m -> is(m, "track") && m.path("ref").asText().equals(ref))
                .path("track")
                .asInt();
    }

    /// Sends one segment of a second and waits until it is durable.
    void store(int track, int number) {
        segment(track, number, content(number));
        awaitStored(track, number + 1);
    }

    /// Stores one segment and gives the time on the session's clock until which it is durable.
    String awaitAfter(int track, int number) {
        segment(track, number, content(number));
        return awaitStored(track, number + 1).path("until").asText();
    }

    void segment(int track, int number, byte[] content) {
        send(part(track, number, number * 1000L, 1000, 0, content));
    }

    JsonNode awaitStored(int track, int next) {
        return await(
                m ->
                        is(m, "stored")
                                && m.path("track").asInt() == track
                                && m.path("next").asInt() >= next);
    }

    /// What has come of acknowledgements and was not waited for; 0 when nothing.
    int lastStored(int track) {
        synchronized (changed) {
            return heard.stream()
                    .filter(m -> is(m, "stored") && m.path("track").asInt() == track)
                    .mapToInt(m -> m.path("next").asInt())
                    .max()
                    .orElse(0);
        }
    }

    static byte[] content(int number) {
        byte[] content = new byte[1000];
        Arrays.fill(content, (byte) number);
        return content;
    }

    static ByteBuffer part(int track, int number, long from, int length, int kind, byte[] content) {
        return ByteBuffer.allocate(24 + content.length)
                .putInt(track)
                .putInt(number)
                .putLong(from)
                .putInt(length)
                .putInt(kind)
                .put(content)
                .flip();
    }

    static boolean is(JsonNode message, String t) {
        return message.path("t").asText().equals(t);
    }

    /// Waits for a message and takes it.
    JsonNode await(Predicate<JsonNode> expected) {
        return until(
                () -> {
                    Optional<JsonNode> found = heard.stream().filter(expected).findFirst();
                    found.ifPresent(heard::remove);
                    return found;
                });
    }

    JsonNode awaitProblem(String code) {
        return await(
                m ->
                        is(m, "problem")
                                && m.path("type").asText().equals("urn:balie:problem:" + code));
    }

    int awaitClose() {
        return until(() -> Optional.ofNullable(closeCode));
    }

    boolean isClosed() {
        synchronized (changed) {
            return closeCode != null;
        }
    }

    private <T> T until(Supplier<Optional<T>> expected) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        synchronized (changed) {
            while (true) {
                Optional<T> found = expected.get();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("only " + heard + ", close code " + closeCode);
                }
                pause(left);
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // Only until() calls it, in its loop.
    private void pause(long milliseconds) {
        try {
            changed.wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Reads nothing any more.
    void turnDeaf() {
        deaf = true;
    }

    /// Ends the connection without a word, as a lost network does.
    void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                hear(pieces.toString());
                pieces.setLength(0);
            }
            if (!deaf) {
                from.request(1);
            }
            return null;
        }

        private void hear(String text) {
            synchronized (changed) {
                try {
                    heard.add(JSON.readTree(text));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("the server sent no JSON: " + text, e);
                }
                changed.notifyAll();
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended(1006);
        }

        private void ended(int code) {
            synchronized (changed) {
                if (closeCode == null) {
                    closeCode = code;
                }
                changed.notifyAll();
            }
        }
    }
}
