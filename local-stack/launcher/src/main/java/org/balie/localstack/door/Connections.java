package org.balie.localstack.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Opens requests to replicas: the one that a request belongs to first, and when that cannot be
/// reached the next.
final class Connections {
    /// Tokens travel in headers; Keycloak's cookies come on top.
    static final int MAX_HEADER_BYTES = 64 * 1024;

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /// Sockets ping every 20 s and every upload or download moves; a connection this quiet is dead.
    static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

    /// Each open socket holds one connection, so this bounds the sockets that one door carries.
    private static final int MAX_CONNECTIONS_PER_REPLICA = 20_000;

    private final HttpClient client;
    private final URI publicUrl;

    Connections(Vertx vertx, URI publicUrl) {
        this.publicUrl = publicUrl;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setProtocolVersion(HttpVersion.HTTP_1_1)
                                .setKeepAlive(true)
                                .setKeepAliveTimeout(30)
                                .setMaxHeaderSize(MAX_HEADER_BYTES)
                                .setMaxInitialLineLength(MAX_HEADER_BYTES)
                                .setIdleTimeout((int) IDLE_TIMEOUT.toSeconds())
                                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                                .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis()),
                        new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS_PER_REPLICA));
    }

    HttpClient client() {
        return client;
    }

    /// A request to the replica that `request` belongs to. Fails with [NobodyThere] when none can
    /// be reached.
    Future<HttpClientRequest> open(Route route, HttpServerRequest request) {
        List<SocketAddress> order =
                route.stickyKey(request.path())
                        .map(route.replicas()::orderFor)
                        .orElseGet(route.replicas()::orderForAny);
        return open(order.iterator()).recover(cause -> Future.failedFuture(new NobodyThere(cause)));
    }

    private Future<HttpClientRequest> open(Iterator<SocketAddress> addresses) {
        RequestOptions options =
                new RequestOptions()
                        .setServer(addresses.next())
                        .setHost(publicUrl.getHost())
                        .setPort(publicUrl.getPort());
        Future<HttpClientRequest> opened = client.request(options);
        return addresses.hasNext() ? opened.recover(cause -> open(addresses)) : opened;
    }

    /// No replica accepted a connection, so nobody has seen the request.
    static final class NobodyThere extends Exception {
        private static final long serialVersionUID = 1L;

        NobodyThere(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
