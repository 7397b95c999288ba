package org.balie.session.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.session.core.Command;
import org.balie.session.core.Command.HandOverControl.Then;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.handling.Receipt;
import org.balie.session.invitation.Invitations;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Who is in and who leads (rules SES-2, SES-3, SES-5, SES-10).
@Path("/api/sessions/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.VISITOR})
public class PeopleResource {
    private static final Allowance INVITATIONS = new Allowance(20, 20, Duration.ofHours(1));

    private final Commands commands;
    private final Invitations invitations;
    private final RateLimits limits;

    PeopleResource(Commands commands, Invitations invitations, RateLimits limits) {
        this.commands = commands;
        this.invitations = invitations;
        this.limits = limits;
    }

    @POST
    @Path("/participants/{pid}/admit")
    public Uni<Receipt> admit(
            @PathParam("id") UUID id,
            @PathParam("pid") String pid,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        ParticipantId whom = participant(pid);
        return commands.obey(id, "admit:" + whom, key, (by, at) -> new Command.Admit(by, whom, at));
    }

    @POST
    @Path("/participants/{pid}/refuse")
    public Uni<Receipt> refuse(
            @PathParam("id") UUID id,
            @PathParam("pid") String pid,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        ParticipantId whom = participant(pid);
        return commands.obey(
                id, "refuse:" + whom, key, (by, at) -> new Command.Refuse(by, whom, at));
    }

    private static ParticipantId participant(String pid) {
        try {
            return ParticipantId.parse(pid);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound().exception();
        }
    }

    @POST
    @Path("/control/hand-over")
    @BodyLimit(4 * 1024)
    public Uni<Receipt> handOver(
            @PathParam("id") UUID id,
            @Valid Bodies.HandOver body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        ParticipantId to = ParticipantId.parse(body.to());
        Then then = body.then().equals("leave") ? Then.LEAVE : Then.STAY;
        return commands.obey(
                id, "hand-over", key, (by, at) -> new Command.HandOverControl(by, to, then, at));
    }

    @POST
    @Path("/control/take")
    public Uni<Receipt> take(
            @PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return commands.obey(id, "take-control", key, Command.TakeControl::new);
    }

    @POST
    @Path("/invitations")
    @BodyLimit(16 * 1024)
    @ResponseStatus(202)
    public Uni<Void> invite(
            @PathParam("id") UUID id, @Valid Bodies.Invitation body, @Context HttpHeaders headers) {
        Locale spoken = headers.getAcceptableLanguages().getFirst();
        return commands.ask(id)
                .chain(
                        asked -> {
                            String agent = primary(asked).name();
                            limits.require("invitations", id.toString(), INVITATIONS);
                            return invitations.send(
                                    asked.session(),
                                    agent,
                                    body.email(),
                                    Optional.ofNullable(body.message()).orElse(""),
                                    spoken);
                        });
    }

    /// The asker as primary agent of a running session; a problem for everybody else.
    private static Participant primary(Commands.Asked asked) {
        if (asked.session().people().find(asked.person()).isEmpty()) {
            throw Problem.notFound().exception();
        }
        return asked.session()
                .primary()
                .filter(_ -> asked.session().isRunning())
                .filter(primary -> primary.person().isSameAs(asked.person()))
                .orElseThrow(() -> Problem.forbidden().exception());
    }
}
