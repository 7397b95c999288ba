package org.balie.recording.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.LifeCommand;
import org.balie.recording.core.LifeRejection;
import org.balie.recording.core.Permission.Leave;
import org.balie.recording.database.Database;
import org.balie.recording.ingest.Starting.Freshness;
import org.balie.recording.ingest.Starting.Started;
import org.balie.recording.ingest.WriteTickets.Grant;
import org.jspecify.annotations.Nullable;

/// Starting, pausing and stopping a session's recording, which is its primary agent's to do (rules
/// REC-1, SES-5).
@Path("/api/recordings/sessions/{session}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class IngestResource {
    private static final int CREATED = 201;

    private final Callers callers;
    private final Starting starting;
    private final Lives lives;
    private final WriteTickets tickets;
    private final Statuses statuses;
    private final Database database;

    IngestResource(
            Callers callers,
            Starting starting,
            Lives lives,
            WriteTickets tickets,
            Statuses statuses,
            Database database) {
        this.callers = callers;
        this.starting = starting;
        this.lives = lives;
        this.tickets = tickets;
        this.statuses = statuses;
        this.database = database;
    }

    /// Leave to write.
    ///
    /// @param state `running`, `paused` or `ended`
    /// @param ticket what the socket wants to hear first, good for two minutes
    /// @param socket where to write
    public record Leading(UUID recordingId, String state, String ticket, String socket) {}

    @POST
    public Response start(
            @PathParam("session") UUID session,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Worker agent = callers.worker();
        UUID id =
                IdempotencyKey.of("start-recording:" + session + ":" + agent.agentId(), key)
                        .map(IdempotencyKey::id)
                        .orElseGet(UUID::randomUUID);
        Started started = starting.start(agent, session, id);
        statuses.refresh(List.of(session));
        return Response.status(started.freshness() == Freshness.BEGUN ? CREATED : 200)
                .entity(leading(agent, started.recording()))
                .build();
    }

    @POST
    @Path("/ticket")
    public Leading ticket(@PathParam("session") UUID session) {
        Worker agent = callers.worker();
        SessionFacts facts =
                SessionFacts.find(database, session)
                        .filter(found -> found.siteId().equals(agent.siteId()))
                        .orElseThrow(() -> Problem.notFound().exception());
        if (!facts.permission().primaryId().equals(agent.agentId())) {
            throw Refusals.of(LifeRejection.NOT_PRIMARY).exception();
        }
        LiveRecording recording =
                LiveRecording.find(database, session)
                        .orElseThrow(() -> Problem.notFound().exception());
        Starting.requireGoingOn(recording);
        if (facts.permission().leave() != Leave.GRANTED) {
            throw Refusals.NOT_RECORDING.exception();
        }
        return leading(agent, recording);
    }

    @POST
    @Path("/pause")
    public void pause(@PathParam("session") UUID session) {
        Worker agent = callers.worker();
        lives.obey(
                agent,
                session,
                (facts, at) -> new LifeCommand.Pause(agent.agentId(), facts.permission(), at));
        statuses.refresh(List.of(session));
    }

    @POST
    @Path("/resume")
    public void resume(@PathParam("session") UUID session) {
        Worker agent = callers.worker();
        lives.obey(
                agent,
                session,
                (facts, at) -> new LifeCommand.Resume(agent.agentId(), facts.permission(), at));
        statuses.refresh(List.of(session));
    }

    @POST
    @Path("/stop")
    public void stop(@PathParam("session") UUID session) {
        Worker agent = callers.worker();
        lives.obey(
                agent,
                session,
                (facts, at) -> new LifeCommand.Stop(agent.agentId(), facts.permission(), at));
        statuses.refresh(List.of(session));
    }

    private Leading leading(Worker agent, LiveRecording recording) {
        return new Leading(
                recording.id(),
                recording.life().stage().code(),
                tickets.issue(new Grant(recording.id(), recording.sessionId(), agent.agentId())),
                "/ws/recordings/sessions/" + recording.sessionId() + "/write");
    }
}
