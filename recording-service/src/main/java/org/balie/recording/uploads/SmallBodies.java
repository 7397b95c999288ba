package org.balie.recording.uploads;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The service's limit of bodies (`quarkus.http.limits.max-body-size`) is that of the largest
/// upload. Everything else takes what every service takes, and of a stated length.
@ApplicationScoped
class SmallBodies {
    private static final long MOST = 256 << 10;

    void register(@Observes Router router) {
        // Behind the platform's own, which explains failures, and before everything that reads.
        router.route().order(Integer.MIN_VALUE + 1).handler(SmallBodies::check);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.normalizedPath().equals(UploadResource.PATH) || isSmall(request)) {
            context.next();
        } else {
            // What follows of the body is not worth reading.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.fail(Problem.tooLarge().withDetail("at most " + MOST + " bytes").exception());
        }
    }

    private static boolean isSmall(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        }
        return length.matches("\\d{1,18}") && Long.parseLong(length) <= MOST;
    }
}
