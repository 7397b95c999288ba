package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.acd.core.state.Kind;
import org.balie.contracts.Customer;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.ClientAddress;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.VisitorTokens;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// A customer asks for help (rules ACD-1, ACD-2 and ACD-5). Public, hence limited.
@Path("/api/acd/entry-points/{id}/requests")
@PermitAll
public class RequestResource {
    private static final int BODY = 32 * 1024;

    record Accepted(UUID requestId, String token, Instant expiresAt) {}

    private final EntryPoints entryPoints;
    private final Asking asking;
    private final VisitorTokens tokens;
    private final RateLimits limits;
    private final EntrySettings settings;

    RequestResource(
            EntryPoints entryPoints,
            Asking asking,
            VisitorTokens tokens,
            RateLimits limits,
            EntrySettings settings) {
        this.entryPoints = entryPoints;
        this.asking = asking;
        this.tokens = tokens;
        this.limits = limits;
        this.settings = settings;
    }

    /// Answers once Kafka has the request. A repeat with the same key is the same request; the
    /// floor knows its id and does nothing.
    @POST
    @ResponseStatus(202)
    @BodyLimit(BODY)
    public Uni<Accepted> ask(
            String id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            HttpServerRequest http,
            HelpRequest request) {
        limits.require("request-per-address", ClientAddress.of(http), settings.perAddress());
        return entryPoints.find(id).flatMap(entryPoint -> ask(entryPoint, key, request));
    }

    private Uni<Accepted> ask(EntryPoint entryPoint, @Nullable String key, HelpRequest request) {
        limits.require(
                "request-per-entry-point", entryPoint.settings().id(), settings.perEntryPoint());
        var read = FormReading.require(entryPoint.settings(), request);
        var customer = read.customer();
        return asking.ask(entryPoint, key, Kind.LIVE, read.arrival(), customer)
                .map(id -> accepted(entryPoint.site().siteId(), id, customer));
    }

    private Accepted accepted(String siteId, UUID requestId, Customer customer) {
        var issued = tokens.issue(siteId, customer.visitorId(), requestId, customer.name());
        return new Accepted(requestId, issued.token(), issued.expiresAt());
    }
}
