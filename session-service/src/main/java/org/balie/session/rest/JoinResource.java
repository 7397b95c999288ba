package org.balie.session.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.ClientAddress;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.IssuedToken;
import org.balie.platform.identity.Roles;
import org.balie.platform.identity.VisitorTokens;
import org.balie.platform.problem.Problem;
import org.balie.session.journal.Journal;
import org.balie.session.journal.SessionSummary;

/// The way in for customers: by number, and again with the same token (rules SES-2, SES-11).
@Path("/api/sessions")
public class JoinResource {
    /// Numbers are short; whoever tries them out gets nowhere at this pace.
    private static final Allowance PER_ADDRESS = new Allowance(10, 10, Duration.ofMinutes(1));

    private static final Allowance FOR_ALL = new Allowance(300, 50, Duration.ofSeconds(1));

    private final Journal journal;
    private final VisitorTokens tokens;
    private final Callers callers;
    private final RateLimits limits;

    JoinResource(Journal journal, VisitorTokens tokens, Callers callers, RateLimits limits) {
        this.journal = journal;
        this.tokens = tokens;
        this.callers = callers;
        this.limits = limits;
    }

    /// What a customer needs to open the session's socket.
    record Joined(UUID sessionId, String token, Instant expiresAt) {}

    @POST
    @Path("/join")
    @PermitAll
    @BodyLimit(4 * 1024)
    public Uni<Joined> join(@Valid Bodies.Join body, HttpServerRequest request) {
        limits.require("join-per-address", ClientAddress.of(request), PER_ADDRESS);
        limits.require("join-for-all", "", FOR_ALL);
        return Panache.withSession(() -> journal.running(body.number()))
                .map(found -> admit(found, body.name().strip()));
    }

    private Joined admit(Optional<SessionSummary> found, String name) {
        SessionSummary session = found.orElseThrow(() -> Problem.notFound().exception());
        IssuedToken token =
                tokens.issue(
                        session.siteId(), UUID.randomUUID().toString(), session.sessionId(), name);
        return new Joined(session.sessionId(), token.token(), token.expiresAt());
    }

    @POST
    @Path("/{id}/token")
    @RolesAllowed(Roles.VISITOR)
    public IssuedToken renew(@PathParam("id") UUID id) {
        return tokens.renew(callers.visitorOf(id));
    }
}
