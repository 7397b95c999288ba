package org.balie.session.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.balie.session.core.Person;
import org.balie.session.core.SiteId;
import org.balie.session.handling.Openings;
import org.balie.session.handling.Persons;
import org.balie.session.journal.Journal;
import org.balie.session.journal.SessionSummary;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Agents start sessions and find those that run (rules SES-1, SES-2).
@Path("/api/sessions")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class OpeningResource {
    private final Callers callers;
    private final Openings openings;
    private final Journal journal;

    OpeningResource(Callers callers, Openings openings, Journal journal) {
        this.callers = callers;
        this.openings = openings;
        this.journal = journal;
    }

    /// A running session in a list.
    record Item(
            UUID sessionId,
            String number,
            String topic,
            String customerName,
            @Nullable String primaryName,
            Instant startedAt,
            int participants) {
        static Item of(SessionSummary summary) {
            return new Item(
                    summary.sessionId(),
                    summary.number(),
                    summary.topic(),
                    summary.customerName(),
                    summary.primaryName().orElse(null),
                    summary.startedAt(),
                    summary.participants());
        }
    }

    @POST
    @BodyLimit(16 * 1024)
    @ResponseStatus(201)
    public Uni<Openings.Opened> open(
            @Valid Bodies.NewSession body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        var worker = callers.worker();
        Person.Agent agent = Persons.agent(worker);
        return openings.open(
                new SiteId(worker.siteId()),
                agent,
                body.topic().strip(),
                body.trackingCodes(),
                body.approval(),
                IdempotencyKey.of("open-session:" + worker.siteId() + ":" + agent.id(), key));
    }

    @GET
    public Uni<Bodies.Items<Item>> list(@QueryParam("state") @Nullable String state) {
        if (state != null && !state.equals("running")) {
            throw Problem.invalid(List.of(new FieldError("state", "unknown", "only: running")))
                    .exception();
        }
        SiteId site = new SiteId(callers.worker().siteId());
        return Panache.withSession(() -> journal.running(site))
                .map(running -> new Bodies.Items<>(running.stream().map(Item::of).toList()));
    }

    @GET
    @Path("/by-number/{number}")
    public Uni<Item> byNumber(@PathParam("number") String number) {
        SiteId site = new SiteId(callers.worker().siteId());
        return Panache.withSession(() -> journal.running(site, number))
                .map(OpeningResource::itemOrNotFound);
    }

    private static Item itemOrNotFound(Optional<SessionSummary> found) {
        return found.map(Item::of).orElseThrow(() -> Problem.notFound().exception());
    }
}
