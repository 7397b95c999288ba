package org.balie.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Many agents' desks, each a socket that speaks the live protocol and reports offers.
final class DeskCrowd implements AutoCloseable {
    private static final String CARRIER = "bearer-token-carrier";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PING_MS = 20_000;

    private final Vertx vertx;
    private final WebSocketClient client;
    private final List<WebSocket> sockets = new ArrayList<>();
    private final Consumer<JsonNode> onOffer;

    /// @param onOffer called with every offer document, on an event loop
    DeskCrowd(Vertx vertx, Consumer<JsonNode> onOffer) {
        this.vertx = vertx;
        this.onOffer = onOffer;
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions()
                                .setMaxConnections(10_000)
                                .setMaxMessageSize(4 * 1024 * 1024));
    }

    /// Opens the desk of the agent who owns the token and waits for its snapshot to be asked for.
    void open(String host, int port, String token) throws Exception {
        var header =
                URLEncoder.encode(
                                "quarkus-http-upgrade#Authorization#Bearer " + token,
                                StandardCharsets.UTF_8)
                        .replace("+", "%20");
        var socket =
                await(
                        client.connect(
                                new WebSocketConnectOptions()
                                        .setHost(host)
                                        .setPort(port)
                                        .setURI("/ws/acd/desk")
                                        .addSubProtocol(CARRIER)
                                        .addSubProtocol(header)));
        socket.textMessageHandler(this::read);
        await(socket.writeTextMessage("{\"t\":\"hello\",\"rev\":null}"));
        vertx.setPeriodic(PING_MS, _ -> socket.writeTextMessage("{\"t\":\"ping\"}"));
        sockets.add(socket);
    }

    private void read(String message) {
        JsonNode frame;
        try {
            frame = JSON.readTree(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the desk sent something that is not JSON", e);
        }
        frame.path("docs")
                .properties()
                .forEach(
                        document -> {
                            if (document.getKey().startsWith("offer/")) {
                                onOffer.accept(document.getValue());
                            }
                        });
    }

    @Override
    public void close() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        await(client.close());
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
