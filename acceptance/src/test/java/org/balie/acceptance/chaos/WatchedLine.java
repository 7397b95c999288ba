package org.balie.acceptance.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.balie.acceptance.Door;
import org.balie.local.testing.LiveClient;

/// A live socket as a browser keeps it: when it breaks off, or nothing has been heard for too long,
/// it comes back with what it had. Used by one thread.
final class WatchedLine implements AutoCloseable {
    /// A living server answers a ping every 15 s.
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final URI address;
    private final String token;
    private LiveClient client;
    private int heard;
    private long heardAt;

    private WatchedLine(URI address, String token, LiveClient client) {
        this.address = address;
        this.token = token;
        this.client = client;
        this.heardAt = System.nanoTime();
    }

    /// Opens the socket; again and again while nobody is there.
    static WatchedLine open(URI door, String path, String token) {
        var address = door.resolve(path);
        var giveUp = System.nanoTime() + Door.RECOVERY.toNanos();
        while (true) {
            try {
                return new WatchedLine(address, token, LiveClient.connect(address, token));
            } catch (CompletionException e) {
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
                Door.pause();
            }
        }
    }

    /// What the socket shows now, or showed last.
    Map<String, JsonNode> documents() {
        if (client.isClosed() || isSilent()) {
            comeBack();
        }
        return client.documents();
    }

    private boolean isSilent() {
        int messages = client.messages();
        if (messages != heard) {
            heard = messages;
            heardAt = System.nanoTime();
        }
        return System.nanoTime() - heardAt > SILENCE.toNanos();
    }

    /// As after a reload, a broken line or a long silence.
    void comeBack() {
        try {
            client = client.reconnect(address, token);
        } catch (CompletionException _) {
            // Nobody is there; the next look tries again.
            Door.pause();
        }
        heard = 0;
        heardAt = System.nanoTime();
    }

    /// Waits for a document that is as expected; gives the first, or none when time is over.
    Optional<JsonNode> await(String prefix, Predicate<JsonNode> expected, Duration atMost)
            throws InterruptedException {
        var giveUp = System.nanoTime() + atMost.toNanos();
        while (true) {
            var found =
                    documents().entrySet().stream()
                            .filter(document -> document.getKey().startsWith(prefix))
                            .map(Map.Entry::getValue)
                            .filter(expected)
                            .findFirst();
            if (found.isPresent() || System.nanoTime() > giveUp) {
                return found;
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /// The line breaks off without a word.
    void abort() {
        client.abort();
    }

    @Override
    public void close() {
        client.close();
    }
}
