package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand.LeaveQueue;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.IssuedToken;
import org.balie.platform.identity.Roles;
import org.balie.platform.identity.VisitorTokens;
import org.jboss.resteasy.reactive.ResponseStatus;

/// What a waiting customer can do (rule ACD-5), with the token of that very request.
@Path("/api/acd/requests/{id}")
@RolesAllowed(Roles.VISITOR)
public class VisitorResource {
    private final Callers callers;
    private final CommandSender commands;
    private final VisitorTokens tokens;

    VisitorResource(Callers callers, CommandSender commands, VisitorTokens tokens) {
        this.callers = callers;
        this.commands = commands;
        this.tokens = tokens;
    }

    @POST
    @Path("leave")
    @ResponseStatus(202)
    public Uni<Void> leave(UUID id) {
        var visitor = callers.visitorOf(id);
        return commands.send(
                visitor.siteId(),
                new Actor.Visitor(new VisitorId(visitor.visitorId())),
                new LeaveQueue(new RequestId(id)));
    }

    @POST
    @Path("token")
    public IssuedToken renew(UUID id) {
        var visitor = callers.visitorOf(id);
        return tokens.issue(visitor.siteId(), visitor.visitorId(), id, visitor.name());
    }
}
