package org.balie.acd.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.Target;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.settings.PlainText;
import org.balie.acd.views.TransferTargets;
import org.balie.acd.views.Views;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Another agent shall go on with a session (rule ACD-12), and an agent takes a waiting request
/// (rule ACD-13). Answers once Kafka has the command; what comes of it shows on the desk.
@Path("/api/acd/desk")
@RolesAllowed(Roles.AGENT)
public class TransferResource {
    private static final int LONGEST_MESSAGE = 345;
    private static final int MOST_AGENTS = 50;

    /// @param requestId by which the agent has the session
    /// @param queueId this, or `agentIds`
    record Wish(
            @Nullable UUID requestId,
            @Nullable String queueId,
            @Nullable List<String> agentIds,
            @Nullable String message) {}

    record Begun(UUID requestId) {}

    private final Callers callers;
    private final CommandSender commands;
    private final FloorStore floors;
    private final Views views;

    TransferResource(Callers callers, CommandSender commands, FloorStore floors, Views views) {
        this.callers = callers;
        this.commands = commands;
        this.floors = floors;
        this.views = views;
    }

    /// Supervisors and administrators choose colleagues too, such as whose a recording is.
    @GET
    @Path("transfer-targets")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    public Uni<TransferTargets> targets() {
        var worker = callers.worker();
        return views.transferTargets(worker.siteId(), worker.agentId());
    }

    /// Problem `not-found` for a session that this agent has not.
    @POST
    @Path("transfers")
    @ResponseStatus(202)
    public Uni<Begun> begin(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Wish wish) {
        var worker = callers.worker();
        var target = target(wish);
        var message = message(wish.message());
        var from = wish.requestId();
        if (from == null) {
            throw Problem.invalid("requestId", "required", "the work to transfer").exception();
        }
        var id =
                IdempotencyKey.of("transfer:" + worker.agentId(), key)
                        .map(IdempotencyKey::id)
                        .orElseGet(UUID::randomUUID);
        return floors.request(worker.siteId(), from)
                .invoke(found -> requireInSession(found, agent(worker)))
                .chain(
                        () ->
                                send(
                                        worker,
                                        new FloorCommand.TransferSession(
                                                new RequestId(id),
                                                new RequestId(from),
                                                agent(worker),
                                                target,
                                                message)))
                .replaceWith(new Begun(id));
    }

    private static Target target(Wish wish) {
        var agents = wish.agentIds() == null ? List.<String>of() : wish.agentIds();
        if (agents.isEmpty() == (wish.queueId() == null)) {
            throw Problem.invalid("queueId", "required", "a queue, or agents").exception();
        }
        if (agents.size() > MOST_AGENTS) {
            throw Problem.invalid("agentIds", "too-long", "at most " + MOST_AGENTS).exception();
        }
        return wish.queueId() == null
                ? new Target.ToAgents(agents.stream().map(AgentId::new).toList())
                : new Target.ToQueue(new QueueId(wish.queueId()));
    }

    private static String message(@Nullable String given) {
        var message = given == null ? "" : given.strip();
        if (message.length() > LONGEST_MESSAGE || !PlainText.isPlain(message)) {
            throw Problem.invalid("message", "too-long", "plain text of at most " + LONGEST_MESSAGE)
                    .exception();
        }
        return message;
    }

    private static void requireInSession(Optional<Request> found, AgentId agent) {
        boolean own =
                found.filter(request -> request.state() instanceof RequestState.InSession)
                        .filter(request -> request.state().occupies().contains(agent))
                        .filter(request -> request.kind().hasSession())
                        .isPresent();
        if (!own) {
            throw Problem.notFound().exception();
        }
    }

    @POST
    @Path("transfers/{requestId}/cancel")
    @ResponseStatus(202)
    public Uni<Void> cancel(UUID requestId) {
        var worker = callers.worker();
        return send(
                worker, new FloorCommand.CancelTransfer(agent(worker), new RequestId(requestId)));
    }

    @POST
    @Path("waiting/{requestId}/pull")
    @ResponseStatus(202)
    public Uni<Void> pull(UUID requestId) {
        var worker = callers.worker();
        return send(worker, new FloorCommand.PullRequest(agent(worker), new RequestId(requestId)));
    }

    private Uni<Void> send(Worker worker, FloorCommand command) {
        return commands.send(worker.siteId(), new Actor.Worker(agent(worker)), command);
    }

    private static AgentId agent(Worker worker) {
        return new AgentId(worker.agentId());
    }
}
