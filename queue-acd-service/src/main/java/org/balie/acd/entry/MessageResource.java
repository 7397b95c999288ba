package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.ClientAddress;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// A customer who does not wait leaves a message, or wants to be called or mailed back (rule
/// ACD-5). Public, hence limited as help is.
@Path("/api/acd/entry-points/{id}/messages")
@PermitAll
public class MessageResource {
    private static final int BODY = 48 * 1024;

    record Accepted(UUID requestId) {}

    private final EntryPoints entryPoints;
    private final Asking asking;
    private final RateLimits limits;
    private final EntrySettings settings;

    MessageResource(
            EntryPoints entryPoints, Asking asking, RateLimits limits, EntrySettings settings) {
        this.entryPoints = entryPoints;
        this.asking = asking;
        this.limits = limits;
        this.settings = settings;
    }

    /// Answers once Kafka has it.
    @POST
    @ResponseStatus(202)
    @BodyLimit(BODY)
    public Uni<Accepted> leave(
            String id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            HttpServerRequest http,
            MessageRequest request) {
        limits.require("request-per-address", ClientAddress.of(http), settings.perAddress());
        return entryPoints.find(id).flatMap(entryPoint -> leave(entryPoint, key, request));
    }

    private Uni<Accepted> leave(
            EntryPoint entryPoint, @Nullable String key, MessageRequest request) {
        limits.require(
                "request-per-entry-point", entryPoint.settings().id(), settings.perEntryPoint());
        if (!entryPoint.settings().enabled()) {
            throw Problem.of("not-waiting", 409, "Switched off").exception();
        }
        var kind = request.requireKind();
        var read = FormReading.require(entryPoint.settings(), request.form());
        var customer = request.require(kind, read.customer());
        return asking.ask(entryPoint, key, kind, read.arrival(), customer).map(Accepted::new);
    }
}
