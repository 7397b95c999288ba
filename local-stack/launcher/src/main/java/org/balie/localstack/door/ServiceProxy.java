package org.balie.localstack.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;

/// Passes ordinary requests of one route on, bodies of any size in both directions with
/// back-pressure.
final class ServiceProxy implements ProxyInterceptor {
    private final Route route;
    private final SecurityHeaders securityHeaders;
    private final HttpProxy proxy;

    ServiceProxy(Route route, Connections connections, SecurityHeaders securityHeaders) {
        this.route = route;
        this.securityHeaders = securityHeaders;
        OriginRequestProvider origin =
                context -> connections.open(route, context.request().proxiedRequest());
        // Socket upgrades do not come here: the proxy's own tunnel writes without back-pressure.
        this.proxy =
                HttpProxy.reverseProxy(
                                new ProxyOptions().setSupportWebSocket(false), connections.client())
                        .origin(origin)
                        .addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest()
                .recover(cause -> Future.succeededFuture(problem(context, cause)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        securityHeaders.onAnything(context.response().headers());
        return context.sendResponse();
    }

    private ProxyResponse problem(ProxyContext context, Throwable cause) {
        String service = route.replicas().name();
        Problem problem =
                cause instanceof Connections.NobodyThere
                        ? Problem.away(service)
                        : Problem.brokeOff(service);
        ProxyResponse response =
                context.request()
                        .release()
                        .response()
                        .setStatusCode(problem.status())
                        .putHeader("Content-Type", Problem.CONTENT_TYPE)
                        .putHeader("Cache-Control", "no-store")
                        .setBody(Body.body(problem.body()));
        return problem.status() == 503 ? response.putHeader("Retry-After", "2") : response;
    }
}
