package org.balie.recording.telephone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.platform.identity.ServiceKey;

/// Hands recorded calls out as telephony-service does.
public final class StandInExchange implements QuarkusTestResourceLifecycleManager {
    static final Map<String, byte[]> SOUNDS = new ConcurrentHashMap<>();

    /// Calls with which it breaks off in the middle, once each.
    static final Set<String> BREAKS_OFF = ConcurrentHashMap.newKeySet();

    private HttpServer server;

    public StandInExchange() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.createContext("/internal/telephony/recorded-calls/", StandInExchange::answer);
        server.start();
        return Map.of(
                "balie.recording.telephone.address",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        byte[] sound = SOUNDS.get(id);
        try (exchange) {
            if (exchange.getRequestHeaders().getFirst(ServiceKey.HEADER) == null || sound == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (Objects.equals(exchange.getRequestMethod(), "DELETE")) {
                SOUNDS.remove(id);
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.sendResponseHeaders(200, sound.length);
                int bytes = BREAKS_OFF.remove(id) ? sound.length / 2 : sound.length;
                exchange.getResponseBody().write(sound, 0, bytes);
            }
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
