package org.balie.platform.probe;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.Idempotency;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Caller;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.IssuedToken;
import org.balie.platform.identity.Role;
import org.balie.platform.identity.Roles;
import org.balie.platform.identity.VisitorTokens;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {
    private final Callers callers;
    private final VisitorTokens tokens;
    private final Idempotency idempotency;
    private final RateLimits limits;

    NoteResource(
            Callers callers, VisitorTokens tokens, Idempotency idempotency, RateLimits limits) {
        this.callers = callers;
        this.tokens = tokens;
        this.idempotency = idempotency;
        this.limits = limits;
    }

    public record NewNote(
            @NotBlank @Size(max = 20) String text,
            int stars,
            Optional<Instant> due,
            List<@Valid Tag> tags) {}

    public record Tag(@NotBlank String name) {}

    public record Made(UUID id, Instant due) {}

    @POST
    @Path("/notes")
    @PermitAll
    @BodyLimit(2000)
    public Uni<Made> create(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @Valid NewNote body) {
        return Panache.withTransaction(
                () ->
                        idempotency.once(
                                IdempotencyKey.of("create-note", key),
                                Made.class,
                                () -> persist(body)));
    }

    private static Uni<Made> persist(NewNote body) {
        var note = new Note();
        note.id = UUID.randomUUID();
        note.text = body.text();
        return Panache.getSession()
                .chain(session -> session.persist(note))
                .replaceWith(new Made(note.id, body.due().orElse(Instant.EPOCH)));
    }

    @GET
    @Path("/notes/{id}")
    @PermitAll
    public Uni<String> find(@RestPath UUID id) {
        return Uni.createFrom().failure(Problem.notFound().exception());
    }

    @GET
    @Path("/page")
    @PermitAll
    public int page(@QueryParam("number") int number) {
        return number;
    }

    @GET
    @Path("/broken")
    @PermitAll
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalStateException("secret detail"));
    }

    @GET
    @Path("/limited/{key}")
    @PermitAll
    public String limited(@RestPath String key) {
        limits.require("probe", key, new Allowance(2, 1, Duration.ofMinutes(10)));
        return key;
    }

    public record Me(String kind, String id, String site, Set<Role> roles) {}

    @GET
    @Path("/me")
    @RolesAllowed({Roles.AGENT, Roles.VISITOR})
    public Me me() {
        return switch (callers.current()) {
            case Caller.Worker w -> new Me("worker", w.agentId(), w.siteId(), w.roles());
            case Caller.Visitor v -> new Me("visitor", v.visitorId(), v.siteId(), Set.of());
        };
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.ADMIN)
    public String admin() {
        return callers.worker().agentId();
    }

    @POST
    @Path("/tokens/{conversation}")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public IssuedToken token(@RestPath UUID conversation) {
        return tokens.issue("site-a", "visitor-1", conversation, "Vera");
    }
}
