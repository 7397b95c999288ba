package org.balie.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.balie.local.testing.LiveReader.Outcome;
import org.jspecify.annotations.Nullable;

/// A live socket as a test holds it. Says hello and pings by itself and keeps the documents; a test
/// waits for what it expects, at most [#PATIENCE].
public final class LiveClient implements AutoCloseable {
    /// Long enough for the slowest machine; no test waits so long unless it fails.
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PING_EVERY = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LiveReader reader;
    private final Object changed = new Object();
    private final List<JsonNode> others = new ArrayList<>();
    private volatile @Nullable Integer closeCode;
    private volatile @Nullable WebSocket socket;
    private boolean paused;
    private int messages;

    private LiveClient(LiveReader reader) {
        this.reader = reader;
    }

    /// Opens a socket and says hello.
    ///
    /// @param address as the tests know the service, `http:` or `ws:`
    /// @throws CompletionException when the handshake is refused
    public static LiveClient connect(URI address, String token) {
        return connect(address, token, new LiveReader());
    }

    /// Opens a socket and says hello with what the former one had.
    public LiveClient reconnect(URI address, String token) {
        abort();
        return connect(address, token, reader);
    }

    private static LiveClient connect(URI address, String token, LiveReader reader) {
        var client = new LiveClient(reader);
        String carrier =
                URLEncoder.encode(
                                "quarkus-http-upgrade#Authorization#Bearer " + token,
                                StandardCharsets.UTF_8)
                        .replace("+", "%20");
        client.socket =
                HTTP.newWebSocketBuilder()
                        .connectTimeout(PATIENCE)
                        .subprotocols("bearer-token-carrier", carrier)
                        .buildAsync(
                                URI.create(address.toString().replaceFirst("^http", "ws")),
                                client.new Listener())
                        .join();
        client.send(reader.hello());
        client.pingLater();
        return client;
    }

    private void pingLater() {
        CompletableFuture.delayedExecutor(PING_EVERY.toSeconds(), TimeUnit.SECONDS)
                .execute(
                        () -> {
                            WebSocket open = socket;
                            if (open != null && !open.isOutputClosed() && closeCode == null) {
                                send("{\"t\":\"ping\"}");
                                pingLater();
                            }
                        });
    }

    /// Waits until the document is there and as expected.
    public JsonNode await(String key, Predicate<JsonNode> expected) {
        return until(
                () -> Optional.ofNullable(reader.documents().get(key)).filter(expected),
                () -> "no such " + key + ", but " + reader.documents());
    }

    public JsonNode await(String key) {
        return await(key, _ -> true);
    }

    /// Waits until some document whose key begins so is as expected; gives the first.
    public Map.Entry<String, JsonNode> awaitAny(String prefix, Predicate<JsonNode> expected) {
        return until(
                () ->
                        reader.documents().entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith(prefix))
                                .filter(entry -> expected.test(entry.getValue()))
                                .findFirst(),
                () -> "no such " + prefix + "…, but " + reader.documents());
    }

    /// Waits until the document has vanished, or was never there.
    public void awaitGone(String key) {
        until(
                () -> reader.documents().containsKey(key) ? Optional.empty() : Optional.of(key),
                () -> key + " is still there: " + reader.documents().get(key));
    }

    /// Waits for a message that is about something else than documents, and takes it.
    public JsonNode awaitMessage(Predicate<JsonNode> expected) {
        return until(
                () -> {
                    Optional<JsonNode> found = others.stream().filter(expected).findFirst();
                    found.ifPresent(others::remove);
                    return found;
                },
                () -> "no such message, but " + others);
    }

    /// Waits for a message by its `t`, e.g. `pong`.
    public JsonNode awaitMessage(String t) {
        return awaitMessage(message -> message.path("t").asText().equals(t));
    }

    /// Waits until the server has closed the socket and gives the code.
    public int awaitClose() {
        return until(() -> Optional.<Integer>ofNullable(closeCode), () -> "still open");
    }

    /// Whether the connection has ended, on whichever side.
    public boolean isClosed() {
        WebSocket open = socket;
        return closeCode != null || (open != null && open.isInputClosed());
    }

    /// The documents as they are now.
    public Map<String, JsonNode> documents() {
        synchronized (changed) {
            return reader.documents();
        }
    }

    /// How often this client has been sent everything.
    public int snapshots() {
        synchronized (changed) {
            return reader.snapshots();
        }
    }

    /// How many messages of any kind have come.
    public int messages() {
        synchronized (changed) {
            return messages;
        }
    }

    /// Sends any text; in vain when the server has closed the socket, which [#awaitClose] tells.
    public void send(String text) {
        WebSocket open = socket;
        if (open != null) {
            // The JDK's client takes one text at a time.
            synchronized (open) {
                open.sendText(text, true)
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .exceptionally(failure -> refused(open, failure))
                        .join();
            }
        }
    }

    private static WebSocket refused(WebSocket socket, Throwable failure) {
        if (socket.isOutputClosed()) {
            return socket;
        }
        throw new CompletionException(failure);
    }

    /// Stops reading, as a client on a bad line does.
    public void pause() {
        synchronized (changed) {
            paused = true;
        }
    }

    /// Reads on.
    public void resume() {
        WebSocket open = socket;
        synchronized (changed) {
            paused = false;
        }
        if (open != null) {
            open.request(1);
        }
    }

    /// Ends the connection without a word, as a lost network does.
    public void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null && !open.isOutputClosed()) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }

    private <T> T until(Supplier<Optional<T>> expected, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (changed) {
            while (true) {
                Optional<T> found = expected.get();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError(otherwise.get() + ", close code " + closeCode);
                }
                awaitChange(left);
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // Only until() calls it, in its loop.
    private void awaitChange(long milliseconds) {
        try {
            changed.wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void read(String text) {
        boolean again;
        synchronized (changed) {
            JsonNode message = parse(text);
            messages++;
            Outcome outcome = reader.read(message);
            if (outcome == Outcome.OTHER) {
                others.add(message);
            }
            again = outcome == Outcome.MISSED;
            changed.notifyAll();
        }
        if (again) {
            send(reader.hello());
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the server sent no JSON: " + text, e);
        }
    }

    private void ended(int code) {
        synchronized (changed) {
            closeCode = code;
            changed.notifyAll();
        }
    }

    /// The JDK's client hands out messages in pieces.
    private final class Listener implements WebSocket.Listener {
        private static final int ABNORMAL = 1006;

        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                String text = pieces.toString();
                pieces.setLength(0);
                read(text);
            }
            synchronized (changed) {
                if (!paused) {
                    from.request(1);
                }
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended(ABNORMAL);
        }
    }
}
