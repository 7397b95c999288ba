package org.balie.session.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.session.core.ActivityKind;
import org.balie.session.core.Camera;
import org.balie.session.core.Codes;
import org.balie.session.core.Command;
import org.balie.session.core.Command.AnswerConsent.Reply;
import org.balie.session.core.ConsentId;
import org.balie.session.core.MediaProblem;
import org.balie.session.core.Participant;
import org.balie.session.core.RecordingConsent;
import org.balie.session.handling.Receipt;
import org.balie.session.media.IceServers;
import org.balie.session.recording.RecordingPolicies;
import org.balie.session.room.Question;
import org.jspecify.annotations.Nullable;

/// Voice, video, screens and recording, and the leave they need (rules VOX-1, VID-1, SHR-1, SHR-3,
/// REC-1, SES-8).
@Path("/api/sessions/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.VISITOR})
public class ActivityResource {
    private final Commands commands;
    private final IceServers ice;
    private final InstantSource clock;
    private final Callers callers;
    private final RecordingPolicies recordings;

    ActivityResource(
            Commands commands,
            IceServers ice,
            InstantSource clock,
            Callers callers,
            RecordingPolicies recordings) {
        this.commands = commands;
        this.ice = ice;
        this.clock = clock;
        this.callers = callers;
        this.recordings = recordings;
    }

    @POST
    @Path("/activities/{kind}/start")
    public Uni<Receipt> start(
            @PathParam("id") UUID id,
            @PathParam("kind") String word,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        ActivityKind kind = kind(word);
        ConsentId consent = new ConsentId(UUID.randomUUID());
        return recordingConsent(kind)
                .chain(
                        recording ->
                                commands.obey(
                                        id,
                                        "start:" + word,
                                        key,
                                        (by, at) ->
                                                new Command.StartActivity(
                                                        by, kind, consent, recording, at)));
    }

    /// Nobody but a recording wants to know.
    private Uni<RecordingConsent> recordingConsent(ActivityKind kind) {
        return kind == ActivityKind.RECORDING
                ? recordings.consent(callers.current().siteId())
                : Uni.createFrom().item(RecordingConsent.ASK);
    }

    @POST
    @Path("/activities/{kind}/stop")
    public Uni<Receipt> stop(
            @PathParam("id") UUID id,
            @PathParam("kind") String word,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        ActivityKind kind = kind(word);
        return commands.obey(
                id, "stop:" + word, key, (by, at) -> new Command.StopActivity(by, kind, at));
    }

    private static ActivityKind kind(String word) {
        return Codes.find(ActivityKind.class, word)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    @POST
    @Path("/media")
    @BodyLimit(4 * 1024)
    public Uni<Receipt> change(
            @PathParam("id") UUID id,
            @Valid Bodies.OwnMedia body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Optional<Boolean> voice = Optional.ofNullable(body.voice()).map("in"::equals);
        Optional<Boolean> muted = Optional.ofNullable(body.muted());
        Optional<Camera> camera =
                Optional.ofNullable(body.camera()).flatMap(word -> Codes.find(Camera.class, word));
        Optional<Boolean> screen = Optional.ofNullable(body.screen()).map("on"::equals);
        Optional<MediaProblem> problem =
                Optional.ofNullable(body.problem())
                        .flatMap(word -> Codes.find(MediaProblem.class, word));
        return commands.obey(
                id,
                "media",
                key,
                (by, at) -> new Command.ChangeMedia(by, voice, muted, camera, screen, problem, at));
    }

    @POST
    @Path("/consents/{cid}/answer")
    @BodyLimit(4 * 1024)
    public Uni<Receipt> answer(
            @PathParam("id") UUID id,
            @PathParam("cid") UUID cid,
            @Valid Bodies.ConsentReply body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Reply reply =
                !body.allow()
                        ? Reply.REFUSE
                        : body.everything() ? Reply.ALLOW_EVERYTHING : Reply.ALLOW;
        return commands.obey(
                id,
                "answer:" + cid,
                key,
                (by, at) -> new Command.AnswerConsent(by, new ConsentId(cid), reply, at));
    }

    @POST
    @Path("/consents/revoke")
    @BodyLimit(4 * 1024)
    public Uni<Receipt> revoke(
            @PathParam("id") UUID id,
            @Valid Bodies.Revocation body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Optional<ActivityKind> activity =
                Optional.ofNullable(body.activity())
                        .flatMap(word -> Codes.find(ActivityKind.class, word));
        return commands.obey(
                id, "revoke", key, (by, at) -> new Command.RevokeConsent(by, activity, at));
    }

    /// The ledger, for agents who are or were in the session.
    @GET
    @Path("/consents")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    public Uni<Bodies.Items<Question>> consents(@PathParam("id") UUID id) {
        return commands.ask(id)
                .map(
                        asked -> {
                            member(asked);
                            return new Bodies.Items<>(
                                    asked.session().ledger().entries().stream()
                                            .map(Question::of)
                                            .toList());
                        });
    }

    @GET
    @Path("/ice")
    public Uni<IceServers.Granted> ice(@PathParam("id") UUID id) {
        return commands.ask(id)
                .map(
                        asked -> {
                            Participant member = member(asked);
                            if (!asked.session().isRunning() || !member.isPresent()) {
                                throw Problem.forbidden().exception();
                            }
                            return ice.grant(id + "/" + member.id(), clock.instant());
                        });
    }

    /// Whoever was let into the session at least once; `not-found` for everybody else.
    private static Participant member(Commands.Asked asked) {
        return asked.session()
                .people()
                .find(asked.person())
                .filter(Participant::admitted)
                .orElseThrow(() -> Problem.notFound().exception());
    }
}
