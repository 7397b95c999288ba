package org.balie.localstack.door;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Joins a browser's WebSocket to a service's: passes the upgrade on, then bytes both ways. A side
/// that reads slowly slows the other down instead of filling the door's memory, and a side that
/// closes closes the other.
final class SocketTunnel {
    private static final Logger LOG = Logger.getLogger(SocketTunnel.class.getName());

    private final Connections connections;

    SocketTunnel(Connections connections) {
        this.connections = connections;
    }

    static boolean isUpgrade(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    void handle(Route route, HttpServerRequest request) {
        String service = route.replicas().name();
        request.pause();
        connections
                .open(route, request)
                .compose(upstream -> upgrade(request, upstream))
                .compose(answer -> join(request, answer))
                .onFailure(
                        cause -> {
                            LOG.log(Level.FINE, "socket to " + service, cause);
                            refuse(
                                    request,
                                    cause instanceof Connections.NobodyThere
                                            ? Problem.away(service)
                                            : Problem.brokeOff(service));
                        });
    }

    private static Future<HttpClientResponse> upgrade(
            HttpServerRequest request, HttpClientRequest upstream) {
        upstream.setMethod(HttpMethod.GET).setURI(request.uri());
        // The end of a connection shows at its two sockets; Vert.x would log it as an error.
        upstream.exceptionHandler(cause -> LOG.log(Level.FINE, "socket upstream", cause));
        for (Map.Entry<String, String> header : request.headers()) {
            if (!header.getKey().equalsIgnoreCase("Host")
                    && !header.getKey().equalsIgnoreCase("Connection")) {
                upstream.headers().add(header.getKey(), header.getValue());
            }
        }
        // Some browsers send "keep-alive, Upgrade"; a service wants the plain word.
        upstream.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        return upstream.connect();
    }

    private static Future<Void> join(HttpServerRequest request, HttpClientResponse answer) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode());
        copyHeaders(answer.headers(), response.headers());
        if (answer.statusCode() != 101) {
            request.resume();
            return response.send(answer);
        }
        NetSocket service = answer.netSocket();
        // What the service says first must wait until the browser's side is ready to take it.
        service.pause();
        return request.toNetSocket()
                .onFailure(cause -> service.close())
                .map(
                        browser -> {
                            pass(browser, service);
                            pass(service, browser);
                            return null;
                        });
    }

    private static void pass(NetSocket from, NetSocket to) {
        from.exceptionHandler(cause -> to.close());
        from.pipeTo(to).onComplete(done -> to.close());
    }

    private static void copyHeaders(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            if (!header.getKey().equalsIgnoreCase("Transfer-Encoding")) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static void refuse(HttpServerRequest request, Problem problem) {
        request.resume();
        problem.send(request.response());
    }
}
