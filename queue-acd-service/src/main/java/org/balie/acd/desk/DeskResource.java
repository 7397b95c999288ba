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
import org.balie.acd.core.FloorCommand.FinishWrapUp;
import org.balie.acd.core.FloorCommand.SetPresence;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.settings.SiteSettings;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// An agent's own presence and wrap-up (rule ACD-6). Answers once Kafka has the command; what comes
/// of it shows on the desk.
@Path("/api/acd/desk")
@RolesAllowed(Roles.AGENT)
public class DeskResource {
    /// @param presence `available`, `away` or `offline`
    /// @param reason with `away`: one of the site's codes, or none
    record Wish(@Nullable String presence, @Nullable String reason) {}

    private final Callers callers;
    private final CommandSender commands;
    private final SiteDirectory directory;
    private final FloorStore floors;

    DeskResource(
            Callers callers, CommandSender commands, SiteDirectory directory, FloorStore floors) {
        this.callers = callers;
        this.commands = commands;
        this.directory = directory;
        this.floors = floors;
    }

    @PUT
    @Path("presence")
    @ResponseStatus(202)
    public Uni<Void> presence(Wish wish) {
        var worker = callers.worker();
        return directory
                .site(worker.siteId())
                .map(site -> intent(wish, site))
                .chain(intent -> send(worker, new SetPresence(agent(worker), intent)));
    }

    private static Intent intent(Wish wish, SiteSettings site) {
        var presence = wish.presence() == null ? "" : wish.presence();
        return switch (presence) {
            case "available" -> Intent.AVAILABLE;
            case "offline" -> Intent.OFFLINE;
            case "away" -> new Intent.Away(reason(wish.reason(), site));
            default ->
                    throw Problem.invalid(
                                    "presence",
                                    presence.isEmpty() ? "required" : "unknown",
                                    "available, away or offline")
                            .exception();
        };
    }

    private static String reason(@Nullable String code, SiteSettings site) {
        if (code == null) {
            return "";
        }
        if (site.awayReasons().stream().noneMatch(reason -> reason.code().equals(code))) {
            throw Problem.invalid("reason", "unknown", "not a reason of this site").exception();
        }
        return code;
    }

    /// Problem `not-found` for a request that this agent is not wrapping up.
    @POST
    @Path("wrap-up/{requestId}/finish")
    @ResponseStatus(202)
    public Uni<Void> finish(UUID requestId) {
        var worker = callers.worker();
        return floors.request(worker.siteId(), requestId)
                .invoke(found -> requireWrapUp(found, agent(worker)))
                .chain(
                        () ->
                                send(
                                        worker,
                                        new FinishWrapUp(agent(worker), new RequestId(requestId))));
    }

    private static void requireWrapUp(Optional<Request> found, AgentId agent) {
        boolean own =
                found.isPresent()
                        && found.get().state() instanceof RequestState.WrapUp(var whose, _, _)
                        && whose.equals(agent);
        if (!own) {
            throw Problem.notFound().exception();
        }
    }

    private Uni<Void> send(Worker worker, FloorCommand command) {
        return commands.send(worker.siteId(), new Actor.Worker(agent(worker)), command);
    }

    private static AgentId agent(Worker worker) {
        return new AgentId(worker.agentId());
    }
}
