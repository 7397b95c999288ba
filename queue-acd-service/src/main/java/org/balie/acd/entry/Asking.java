package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand.Entry;
import org.balie.acd.core.FloorCommand.RequestHelp;
import org.balie.acd.core.state.Customer.PastVisit;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.journal.Batch.Visit;
import org.balie.acd.journal.JournalReader;
import org.balie.acd.json.CustomerCard;
import org.balie.contracts.Customer;
import org.balie.platform.http.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/// Takes what customers ask for to the floor (rules ACD-1 to ACD-3).
@ApplicationScoped
class Asking {
    /// How many earlier visits the agent sees before accepting (rule ACD-11).
    private static final int HISTORY = 5;

    private final JournalReader journal;
    private final CommandSender commands;

    Asking(JournalReader journal, CommandSender commands) {
        this.journal = journal;
        this.commands = commands;
    }

    /// Answers once Kafka has it. A repeat with the same key is the same request; the floor knows
    /// its id and does nothing.
    ///
    /// @return the request's id
    Uni<UUID> ask(
            EntryPoint entryPoint,
            @Nullable String key,
            Kind kind,
            Arrival arrival,
            Customer customer) {
        var siteId = entryPoint.site().siteId();
        var id = id(entryPoint, key, kind, customer);
        return journal.visits(siteId, customer.visitorId(), HISTORY)
                .map(visits -> command(entryPoint, id, kind, arrival, customer, visits))
                .chain(command -> commands.send(siteId, actor(customer), command))
                .replaceWith(id);
    }

    private static UUID id(
            EntryPoint entryPoint, @Nullable String key, Kind kind, Customer customer) {
        var scope = kind.isLive() ? "request" : kind.code();
        return IdempotencyKey.of(
                        scope + ":" + entryPoint.settings().id() + ":" + customer.visitorId(), key)
                .map(IdempotencyKey::id)
                .orElseGet(UUID::randomUUID);
    }

    private static RequestHelp command(
            EntryPoint entryPoint,
            UUID id,
            Kind kind,
            Arrival arrival,
            Customer customer,
            List<Visit> visits) {
        var request = new RequestId(id);
        var queue = new QueueId(Routing.route(entryPoint.settings(), arrival).queueId());
        return new RequestHelp(
                request,
                SessionId.firstOpenedBy(request),
                new EntryPointId(entryPoint.settings().id()),
                entryPoint.settings().enabled()
                        ? new Entry.Open(queue)
                        : new Entry.SwitchedOff(queue),
                kind,
                new org.balie.acd.core.state.Customer(
                        new VisitorId(customer.visitorId()),
                        customer.name(),
                        CustomerCard.write(customer)),
                preferred(visits),
                visits.stream()
                        .map(it -> new PastVisit(it.at(), it.queueName(), it.agentName()))
                        .toList());
    }

    private static Optional<AgentId> preferred(List<Visit> visits) {
        return visits.stream().findFirst().map(visit -> new AgentId(visit.agentId()));
    }

    private static Actor actor(Customer customer) {
        return new Actor.Visitor(new VisitorId(customer.visitorId()));
    }
}
