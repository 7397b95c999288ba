package org.balie.acd.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.settings.QueueSettings;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// What an agent has in hand: its wrap-up, and what has no session. Answers once Kafka has the
/// command; what comes of it shows on the desk.
@Path("/api/acd/desk")
@RolesAllowed(Roles.AGENT)
public class WorkResource {
    /// @param disposition a code of the queue's list
    record Filing(@Nullable String disposition) {}

    private final Callers callers;
    private final CommandSender commands;
    private final SiteDirectory directory;
    private final FloorStore floors;

    WorkResource(
            Callers callers, CommandSender commands, SiteDirectory directory, FloorStore floors) {
        this.callers = callers;
        this.commands = commands;
        this.directory = directory;
        this.floors = floors;
    }

    /// Problem `not-found` for a request that this agent is not wrapping up, `invalid` for a
    /// disposition that its queue does not know, or none where it wants one.
    @POST
    @Path("wrap-up/{requestId}/finish")
    @ResponseStatus(202)
    public Uni<Void> finish(UUID requestId, Filing filing) {
        var worker = callers.worker();
        var disposition = Optional.ofNullable(filing.disposition());
        return own(worker, requestId, state -> state instanceof RequestState.WrapUp)
                .chain(request -> check(worker, request, disposition))
                .chain(
                        () ->
                                send(
                                        worker,
                                        new FloorCommand.FinishWrapUp(
                                                agent(worker),
                                                new RequestId(requestId),
                                                disposition)));
    }

    private Uni<Void> check(Worker worker, Request request, Optional<String> disposition) {
        var queue = request.queue();
        return queue.isEmpty()
                ? Uni.createFrom().voidItem()
                : directory
                        .queue(worker.siteId(), queue.get().value())
                        .invoke(found -> found.ifPresent(known -> check(known, disposition)))
                        .replaceWithVoid();
    }

    private static void check(QueueSettings queue, Optional<String> disposition) {
        if (disposition.isEmpty() && queue.dispositionRequired()) {
            throw Problem.invalid("disposition", "required", "this queue wants one").exception();
        }
        disposition
                .filter(
                        code ->
                                queue.dispositions().stream()
                                        .noneMatch(known -> known.code().equals(code)))
                .ifPresent(
                        _ -> {
                            throw Problem.invalid("disposition", "unknown", "not of this queue")
                                    .exception();
                        });
    }

    /// Problem `not-found` for what this agent has not in hand, or what a session ends.
    @POST
    @Path("work/{requestId}/done")
    @ResponseStatus(202)
    public Uni<Void> done(UUID requestId) {
        var worker = callers.worker();
        return own(worker, requestId, state -> state instanceof RequestState.InSession)
                .invoke(
                        request -> {
                            if (request.kind().isLive()) {
                                throw Problem.notFound().exception();
                            }
                        })
                .chain(
                        () ->
                                send(
                                        worker,
                                        new FloorCommand.FinishWork(
                                                agent(worker), new RequestId(requestId))));
    }

    private Uni<Request> own(Worker worker, UUID requestId, Predicate<RequestState> in) {
        return floors.request(worker.siteId(), requestId)
                .map(
                        found ->
                                found.filter(request -> in.test(request.state()))
                                        .filter(
                                                request ->
                                                        request.state()
                                                                .occupies()
                                                                .contains(agent(worker)))
                                        .orElseThrow(() -> Problem.notFound().exception()));
    }

    private Uni<Void> send(Worker worker, FloorCommand command) {
        return commands.send(worker.siteId(), new Actor.Worker(agent(worker)), command);
    }

    private static AgentId agent(Worker worker) {
        return new AgentId(worker.agentId());
    }
}
