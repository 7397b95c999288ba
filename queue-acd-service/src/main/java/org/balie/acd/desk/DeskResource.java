package org.balie.acd.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.SetPresence;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

/// An agent's own presence (rule ACD-6). Answers once Kafka has the command; what comes of it shows
/// on the desk.
@Path("/api/acd/desk")
@RolesAllowed(Roles.AGENT)
public class DeskResource {
    private final Callers callers;
    private final CommandSender commands;
    private final SiteDirectory directory;

    DeskResource(Callers callers, CommandSender commands, SiteDirectory directory) {
        this.callers = callers;
        this.commands = commands;
        this.directory = directory;
    }

    @PUT
    @Path("presence")
    @ResponseStatus(202)
    public Uni<Void> presence(PresenceWish wish) {
        var worker = callers.worker();
        return directory
                .site(worker.siteId())
                .map(wish::intent)
                .chain(intent -> send(worker, new SetPresence(agent(worker), intent)));
    }

    private Uni<Void> send(Worker worker, FloorCommand command) {
        return commands.send(worker.siteId(), new Actor.Worker(agent(worker)), command);
    }

    private static AgentId agent(Worker worker) {
        return new AgentId(worker.agentId());
    }
}
