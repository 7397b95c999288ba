package org.balie.localstack.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketTunnelTest {
    @TempDir Path console;

    private final Vertx vertx = Vertx.vertx();
    private Upstream acd;
    private WebSocketClient client;
    private int port;

    @BeforeEach
    void openTheDoor() throws Exception {
        acd = Upstream.start(vertx, "acd");
        client = vertx.createWebSocketClient();
        port = freePort();
        Upstream.await(
                FrontDoor.open(
                        vertx,
                        new DoorPlan(
                                URI.create("http://localhost:" + port),
                                console,
                                List.of(
                                        Route.acd(
                                                Replicas.onLoopback(
                                                        "queue-acd-service", List.of(acd.port())))),
                                Map.of())));
    }

    @AfterEach
    void closeTheDoor() throws Exception {
        Upstream.await(vertx.close());
    }

    @Test
    void a_socket_passes_with_its_token_and_what_the_service_says_first() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = connect(heard);
        assertEquals("bearer-token-carrier", socket.subProtocol());
        assertEquals("acd at /ws/acd/desk?x=1", heard.poll(10, TimeUnit.SECONDS));
        socket.writeTextMessage("hello");
        assertEquals("echo hello", heard.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void a_large_message_passes_whole() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = connect(heard);
        assertEquals("acd at /ws/acd/desk?x=1", heard.poll(10, TimeUnit.SECONDS));
        String large = "x".repeat(200_000);
        socket.writeTextMessage(large);
        assertEquals("echo " + large, heard.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void when_the_service_goes_the_browser_hears_it() throws Exception {
        WebSocket socket = connect(new LinkedBlockingQueue<>());
        CompletableFuture<Void> closed = new CompletableFuture<>();
        socket.closeHandler(_ -> closed.complete(null));
        acd.stop();
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_socket_to_a_service_that_is_away_is_refused_with_503() throws Exception {
        acd.stop();
        ExecutionException refused =
                assertThrows(ExecutionException.class, () -> connect(new LinkedBlockingQueue<>()));
        UpgradeRejectedException rejection =
                assertInstanceOf(UpgradeRejectedException.class, refused.getCause());
        assertEquals(503, rejection.getStatus());
        assertEquals("application/problem+json", rejection.getHeaders().get("Content-Type"));
    }

    private WebSocket connect(BlockingQueue<String> heard) throws Exception {
        CompletableFuture<WebSocket> connected = new CompletableFuture<>();
        client.connect(
                        new WebSocketConnectOptions()
                                .setHost("127.0.0.1")
                                .setPort(port)
                                .setURI("/ws/acd/desk?x=1")
                                .addSubProtocol("bearer-token-carrier"))
                .onSuccess(
                        socket -> {
                            socket.textMessageHandler(heard::add);
                            connected.complete(socket);
                        })
                .onFailure(connected::completeExceptionally);
        return connected.get(10, TimeUnit.SECONDS);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
