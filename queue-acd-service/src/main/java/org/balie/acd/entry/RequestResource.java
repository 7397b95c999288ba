package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
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
import org.balie.acd.journal.Batch.Visit;
import org.balie.acd.journal.JournalReader;
import org.balie.acd.json.CustomerCard;
import org.balie.contracts.Customer;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.ClientAddress;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.VisitorTokens;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// A customer asks for help (rules ACD-1, ACD-2 and ACD-5). Public, hence limited.
@Path("/api/acd/entry-points/{id}/requests")
@PermitAll
public class RequestResource {
    private static final int BODY = 32 * 1024;

    /// How many earlier visits the agent sees before accepting (rule ACD-11).
    private static final int HISTORY = 5;

    record Accepted(UUID requestId, String token, Instant expiresAt) {}

    private final EntryPoints entryPoints;
    private final JournalReader journal;
    private final CommandSender commands;
    private final VisitorTokens tokens;
    private final RateLimits limits;
    private final EntrySettings settings;

    RequestResource(
            EntryPoints entryPoints,
            JournalReader journal,
            CommandSender commands,
            VisitorTokens tokens,
            RateLimits limits,
            EntrySettings settings) {
        this.entryPoints = entryPoints;
        this.journal = journal;
        this.commands = commands;
        this.tokens = tokens;
        this.limits = limits;
        this.settings = settings;
    }

    /// Answers once Kafka has the request. A repeat with the same key is the same request; the
    /// floor knows its id and does nothing.
    @POST
    @ResponseStatus(202)
    @BodyLimit(BODY)
    public Uni<Accepted> ask(
            String id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            HttpServerRequest http,
            HelpRequest request) {
        limits.require("request-per-address", ClientAddress.of(http), settings.perAddress());
        return entryPoints.find(id).flatMap(entryPoint -> ask(entryPoint, key, request));
    }

    private Uni<Accepted> ask(EntryPoint entryPoint, @Nullable String key, HelpRequest request) {
        var entryPointId = entryPoint.settings().id();
        limits.require("request-per-entry-point", entryPointId, settings.perEntryPoint());
        var read = read(entryPoint, request);
        var customer = read.customer();
        var queue = new QueueId(Routing.route(entryPoint.settings(), read.arrival()).queueId());
        var requestId =
                IdempotencyKey.of("request:" + entryPointId + ":" + customer.visitorId(), key)
                        .map(IdempotencyKey::id)
                        .orElseGet(UUID::randomUUID);
        var siteId = entryPoint.site().siteId();
        return journal.visits(siteId, customer.visitorId(), HISTORY)
                .map(visits -> command(entryPoint, queue, requestId, customer, visits))
                .chain(command -> commands.send(siteId, actor(customer), command))
                .map(_ -> accepted(siteId, requestId, customer));
    }

    private static FormReading.Result.Read read(EntryPoint entryPoint, HelpRequest request) {
        return switch (FormReading.read(entryPoint.settings(), request)) {
            case FormReading.Result.Read read -> read;
            case FormReading.Result.Faulty(var faults) ->
                    throw Problem.invalid(
                                    faults.stream()
                                            .map(
                                                    fault ->
                                                            new FieldError(
                                                                    fault.field(),
                                                                    fault.code(),
                                                                    fault.message()))
                                            .toList())
                            .exception();
        };
    }

    private static RequestHelp command(
            EntryPoint entryPoint, QueueId queue, UUID id, Customer customer, List<Visit> visits) {
        var request = new RequestId(id);
        return new RequestHelp(
                request,
                SessionId.firstOpenedBy(request),
                new EntryPointId(entryPoint.settings().id()),
                entryPoint.settings().enabled()
                        ? new Entry.Open(queue)
                        : new Entry.SwitchedOff(queue),
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

    private Accepted accepted(String siteId, UUID requestId, Customer customer) {
        var issued = tokens.issue(siteId, customer.visitorId(), requestId, customer.name());
        return new Accepted(requestId, issued.token(), issued.expiresAt());
    }
}
