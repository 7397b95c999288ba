package org.balie.localstack.door;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Listens on loopback and sends each request where its path belongs; see [DoorPlan] for what goes
/// where.
public final class FrontDoor {
    private final URI publicUrl;
    private final Map<String, Handler<HttpServerRequest>> ownPages;
    private final List<Passage> passages = new ArrayList<>();
    private final SocketTunnel tunnel;
    private final ConsoleFiles consoleFiles;

    /// A route with the proxy that serves it.
    private record Passage(Route route, ServiceProxy proxy) {}

    private FrontDoor(Vertx vertx, DoorPlan plan) {
        publicUrl = plan.publicUrl();
        ownPages = plan.ownPages();
        SecurityHeaders securityHeaders = new SecurityHeaders(publicUrl);
        Connections connections = new Connections(vertx, publicUrl);
        tunnel = new SocketTunnel(connections);
        consoleFiles = new ConsoleFiles(vertx, plan.consoleFolder(), securityHeaders);
        for (Route route : plan.routes()) {
            passages.add(new Passage(route, new ServiceProxy(route, connections, securityHeaders)));
        }
    }

    /// Opens the door at the port of the plan's public address. Fails when that port is taken.
    public static Future<HttpServer> open(Vertx vertx, DoorPlan plan) {
        FrontDoor door = new FrontDoor(vertx, plan);
        HttpServerOptions options =
                new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(plan.publicUrl().getPort())
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true)
                        .setIdleTimeout((int) Connections.IDLE_TIMEOUT.toSeconds())
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setMaxHeaderSize(Connections.MAX_HEADER_BYTES)
                        .setMaxInitialLineLength(Connections.MAX_HEADER_BYTES);
        return vertx.createHttpServer(options).requestHandler(door::handle).listen();
    }

    private void handle(HttpServerRequest request) {
        @Nullable String path = request.path();
        if (path == null || !PlainPath.isPlain(path)) {
            Problem.oddPath().send(request.response());
            return;
        }
        for (Passage passage : passages) {
            if (passage.route().matches(path)) {
                pass(passage, request);
                return;
            }
        }
        if (isBelow(path, "/api") || isBelow(path, "/ws") || isBelow(path, "/q")) {
            Problem.unknownPath().send(request.response());
            return;
        }
        for (Map.Entry<String, Handler<HttpServerRequest>> page : ownPages.entrySet()) {
            if (isBelow(path, page.getKey())) {
                page.getValue().handle(request);
                return;
            }
        }
        if (arrivedByAnotherName(request)) {
            request.response()
                    .setStatusCode(307)
                    .putHeader("Location", publicUrl.resolve(request.uri()).toString())
                    .end();
            return;
        }
        consoleFiles.handle(request);
    }

    private void pass(Passage passage, HttpServerRequest request) {
        ForwardedHeaders.set(request, publicUrl);
        if (SocketTunnel.isUpgrade(request)) {
            tunnel.handle(passage.route(), request);
        } else {
            passage.proxy().handle(request);
        }
    }

    /// Sign-in only works at the public address, so a page opened as 127.0.0.1 moves to localhost
    /// first.
    private boolean arrivedByAnotherName(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.authority() != null
                && !request.path().contains(".")
                && !publicUrl.getHost().equalsIgnoreCase(request.authority().host());
    }

    private static boolean isBelow(String path, String folder) {
        return path.startsWith(folder)
                && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
