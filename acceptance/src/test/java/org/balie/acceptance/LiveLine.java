package org.balie.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.balie.local.testing.LiveClient;

/// A live socket that comes back when it is lost, as a browser's does.
final class LiveLine implements AutoCloseable {
    private final URI address;
    private final Supplier<String> token;
    private LiveClient client;

    LiveLine(URI door, String path, Supplier<String> token) {
        this.address = door.resolve(path);
        this.token = token;
        this.client = LiveClient.connect(address, token.get());
    }

    JsonNode await(String key, Predicate<JsonNode> expected) {
        return patiently(() -> client.await(key, expected));
    }

    Map.Entry<String, JsonNode> awaitAny(String prefix, Predicate<JsonNode> expected) {
        return patiently(() -> client.awaitAny(prefix, expected));
    }

    /// Waits for what takes its time because somebody or something is given time.
    void awaitThat(String what, Predicate<Map<String, JsonNode>> expected) {
        Patience.until(
                what,
                () -> {
                    if (client.isClosed()) {
                        reconnect();
                    }
                    return expected.test(client.documents());
                });
    }

    Map<String, JsonNode> documents() {
        return client.documents();
    }

    void abort() {
        client.abort();
    }

    /// Comes back with what it had.
    void reconnect() {
        var deadline = Instant.now().plus(Door.RECOVERY);
        while (true) {
            try {
                client = client.reconnect(address, token.get());
                return;
            } catch (CompletionException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Door.pause();
            }
        }
    }

    /// A wait that goes on over a lost connection.
    private <T> T patiently(Supplier<T> wait) {
        var deadline = Instant.now().plus(Door.RECOVERY);
        while (true) {
            // What is over in seconds would be missed by a wait on a dead line.
            if (client.isClosed()) {
                reconnect();
            }
            try {
                return wait.get();
            } catch (AssertionError failed) {
                if (Instant.now().isAfter(deadline)) {
                    throw failed;
                }
                reconnect();
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
