package org.balie.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Refuses by its length what a method would not take, before it is read.
final class BodyChecks {
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        if (limit == null) {
            return;
        }
        @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean unknown = length == null && request.getHeaderString("Transfer-Encoding") != null;
        if (unknown || (length != null && Long.parseLong(length) > limit.value())) {
            throw Problem.tooLarge()
                    .withDetail("at most " + limit.value() + " bytes, of a stated length")
                    .exception();
        }
    }
}
