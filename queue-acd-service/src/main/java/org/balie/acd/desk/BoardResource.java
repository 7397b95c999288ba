package org.balie.acd.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.settings.PlainText;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// What supervisors decide instead of the rules (rule ACD-13). Answers once Kafka has the command;
/// what comes of it shows on the wallboard, and stands in the audit log.
@Path("/api/acd/board")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
public class BoardResource {
    private static final int HIGHEST_PRIORITY = 9;
    private static final int LONGEST_REASON = 200;

    record Assigning(@Nullable String agentId) {}

    record Moving(@Nullable String queueId) {}

    record Prioritising(@Nullable Integer priority) {}

    record Closing(@Nullable String reason) {}

    private final Callers callers;
    private final CommandSender commands;
    private final SiteDirectory directory;

    BoardResource(Callers callers, CommandSender commands, SiteDirectory directory) {
        this.callers = callers;
        this.commands = commands;
        this.directory = directory;
    }

    @POST
    @Path("requests/{id}/assign")
    @ResponseStatus(202)
    public Uni<Void> assign(UUID id, Assigning wish) {
        var agent = new AgentId(required("agentId", wish.agentId()));
        return send(new FloorCommand.AssignRequest(new RequestId(id), agent));
    }

    @POST
    @Path("requests/{id}/move")
    @ResponseStatus(202)
    public Uni<Void> move(UUID id, Moving wish) {
        var queue = new QueueId(required("queueId", wish.queueId()));
        return send(new FloorCommand.MoveRequest(new RequestId(id), queue));
    }

    @POST
    @Path("requests/{id}/prioritise")
    @ResponseStatus(202)
    public Uni<Void> prioritise(UUID id, Prioritising wish) {
        var priority = wish.priority();
        if (priority == null || priority < 0 || priority > HIGHEST_PRIORITY) {
            throw Problem.invalid(
                            "priority", priority == null ? "required" : "out-of-range", "0 to 9")
                    .exception();
        }
        return send(new FloorCommand.PrioritiseRequest(new RequestId(id), priority));
    }

    @POST
    @Path("requests/{id}/close")
    @ResponseStatus(202)
    public Uni<Void> close(UUID id, Closing wish) {
        var reason = required("reason", wish.reason());
        if (reason.length() > LONGEST_REASON || !PlainText.isLine(reason)) {
            throw Problem.invalid("reason", "too-long", "a line of at most " + LONGEST_REASON)
                    .exception();
        }
        return send(new FloorCommand.CloseRequest(new RequestId(id), reason));
    }

    @POST
    @Path("requests/{id}/release-wrap-up")
    @ResponseStatus(202)
    public Uni<Void> release(UUID id) {
        return send(new FloorCommand.ReleaseWrapUp(new RequestId(id)));
    }

    @PUT
    @Path("agents/{id}/presence")
    @ResponseStatus(202)
    public Uni<Void> presence(String id, PresenceWish wish) {
        return directory
                .site(callers.worker().siteId())
                .map(wish::intent)
                .chain(intent -> send(new FloorCommand.SetPresence(new AgentId(id), intent)));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, "required", "must be given").exception();
        }
        return value.strip();
    }

    private Uni<Void> send(FloorCommand command) {
        var worker = callers.worker();
        var actor = new Actor.Worker(new AgentId(worker.agentId()), Optional.of(worker.name()));
        return commands.send(worker.siteId(), actor, command);
    }
}
