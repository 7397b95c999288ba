package org.balie.acd.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.AcceptOffer;
import org.balie.acd.core.FloorCommand.DeclineOffer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.journal.JournalReader;
import org.balie.acd.settings.PlainText;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// An offer: the agent answers it (rule ACD-8), a supervisor reads why it was made (rule ACD-10).
@Path("/api/acd/offers/{offerId}")
public class OfferResource {
    private static final int LONGEST_REASON = 200;

    record Declining(@Nullable String reason) {}

    private final Callers callers;
    private final CommandSender commands;
    private final JournalReader journal;

    OfferResource(Callers callers, CommandSender commands, JournalReader journal) {
        this.callers = callers;
        this.commands = commands;
        this.journal = journal;
    }

    /// Answers once Kafka has it. Who gets the request is decided on the floor; one who comes too
    /// late hears it on the desk.
    @POST
    @Path("accept")
    @ResponseStatus(202)
    @RolesAllowed(Roles.AGENT)
    public Uni<Void> accept(UUID offerId) {
        var worker = callers.worker();
        return answer(worker, offerId, new AcceptOffer(agent(worker), new OfferId(offerId)));
    }

    @POST
    @Path("decline")
    @ResponseStatus(202)
    @RolesAllowed(Roles.AGENT)
    public Uni<Void> decline(UUID offerId, Declining declining) {
        var worker = callers.worker();
        var reason = Optional.ofNullable(declining.reason()).map(String::strip);
        if (reason.filter(OfferResource::isUnfit).isPresent()) {
            throw Problem.invalid("reason", "too-long", "plain text of at most " + LONGEST_REASON)
                    .exception();
        }
        return answer(
                worker,
                offerId,
                new DeclineOffer(
                        agent(worker),
                        new OfferId(offerId),
                        reason.filter(text -> !text.isEmpty())));
    }

    private static boolean isUnfit(String reason) {
        return reason.length() > LONGEST_REASON || !PlainText.isPlain(reason);
    }

    /// An offer that was never made to this agent is none, whoever else has one by that id.
    private Uni<Void> answer(Worker worker, UUID offerId, FloorCommand command) {
        return journal.wasOffered(worker.siteId(), offerId, worker.agentId())
                .chain(
                        offered ->
                                offered
                                        ? commands.send(
                                                worker.siteId(),
                                                new Actor.Worker(agent(worker)),
                                                command)
                                        : Uni.createFrom().failure(Problem.notFound().exception()));
    }

    @GET
    @Path("explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    public Uni<String> explanation(UUID offerId) {
        return journal.explanation(callers.worker().siteId(), offerId)
                .map(found -> found.orElseThrow(() -> Problem.notFound().exception()));
    }

    private static AgentId agent(Worker worker) {
        return new AgentId(worker.agentId());
    }
}
