package org.balie.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Problems for what fails before a REST endpoint is reached: a refused token, a path that is
/// nobody's, a body over the limit.
@ApplicationScoped
class ProblemRoutes {
    private final long bodyLimit;

    ProblemRoutes(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.bodyLimit = limit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::checkLength)
                .failureHandler(ProblemRoutes::explain);
    }

    /// The framework has the same limit, but refuses without a word.
    private void checkLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > bodyLimit) {
            // What follows of the body is not worth reading.
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, Problem.tooLarge());
        } else {
            request.next();
        }
    }

    private static void explain(RoutingContext request) {
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
        answer(request, problem);
    }

    private static void answer(RoutingContext request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .end(ProblemJson.text(problem));
    }
}
