package org.balie.localstack.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;

/// A replica for the tests: says who it is and what it was asked, echoes sockets and bodies.
final class Upstream {
    private final HttpServer server;

    private Upstream(HttpServer server) {
        this.server = server;
    }

    static Upstream start(Vertx vertx, String name) throws Exception {
        HttpServer server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setHost("127.0.0.1")
                                        .setPort(0)
                                        .addWebSocketSubProtocol("bearer-token-carrier"))
                        .webSocketHandler(
                                socket -> {
                                    socket.writeTextMessage(name + " at " + socket.uri());
                                    socket.textMessageHandler(
                                            text -> socket.writeTextMessage("echo " + text));
                                })
                        .requestHandler(request -> answer(name, request));
        return new Upstream(await(server.listen()));
    }

    int port() {
        return server.actualPort();
    }

    void stop() throws Exception {
        await(server.close());
    }

    private static void answer(String name, HttpServerRequest request) {
        if (request.path().endsWith("/breaks")) {
            request.connection().close();
            return;
        }
        if (request.path().endsWith("/count")) {
            long[] bytes = {0};
            request.handler(chunk -> bytes[0] += chunk.length());
            request.endHandler(_ -> request.response().end(Long.toString(bytes[0])));
            return;
        }
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(
                        new JsonObject()
                                .put("replica", name)
                                .put("uri", request.uri())
                                .put("headers", headers)
                                .toBuffer());
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
