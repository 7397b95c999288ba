package org.balie.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Problems for what fails before a REST endpoint is reached: a refused token, a path that is
/// nobody's, a body over the limit.
@ApplicationScoped
class ProblemRoutes {
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(ProblemRoutes::answer);
    }

    private static void answer(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            request.next();
            return;
        }
        Throwable failure = request.failure();
        Problem problem =
                failure == null
                        ? FailureProblems.http(request.statusCode())
                        : FailureProblems.of(failure);
        if (problem.status() == 500) {
            // The framework's own handler logs it.
            request.next();
            return;
        }
        if (problem.status() == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .end(ProblemJson.text(problem));
    }
}
