package org.balie.acd.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.acd.core.Floor;
import org.balie.acd.core.IdleBecause;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Customer.PastVisit;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.json.CustomerCard;
import org.balie.acd.settings.Disposition;
import org.balie.acd.settings.SiteSettings.AwayReason;
import org.jspecify.annotations.Nullable;

/// An agent's own documents (`docs/api.md`, socket `/ws/acd/desk`), apart from the queues'.
final class DeskDocuments {
    record QueueName(String id, String name) {}

    record Me(
            String agentId,
            String name,
            String presence,
            @Nullable String reason,
            Instant since,
            int capacity,
            int load,
            List<QueueName> queues,
            List<AwayReason> awayReasons,
            @Nullable String setBy,
            boolean mayPull,
            @Nullable String idleBecause) {}

    record Visit(Instant at, String queueName, String agentName) {
        static Visit of(PastVisit visit) {
            return new Visit(visit.at(), visit.queueName(), visit.agentName());
        }
    }

    record Why(String rule, int candidates) {}

    record Offer(
            UUID offerId,
            UUID requestId,
            String queueId,
            String queueName,
            JsonNode customer,
            List<Visit> history,
            boolean returning,
            Instant waitingSince,
            Instant offeredAt,
            Instant expiresAt,
            Why why,
            String kind,
            @Nullable GivenBy transfer) {}

    /// Who wants another to go on with the session, and what that agent says of it.
    record GivenBy(String byName, String message) {}

    record Work(
            UUID requestId,
            UUID sessionId,
            String queueName,
            String customerName,
            String state,
            Instant since,
            @Nullable Instant wrapUpUntil,
            List<Visit> history,
            String kind,
            @Nullable JsonNode customer,
            List<Disposition> dispositions,
            boolean dispositionRequired,
            @Nullable Transfer transfer,
            @Nullable String handedTo) {}

    /// A transfer of the agent's own that nobody has taken yet.
    ///
    /// @param queueName empty of one to agents
    /// @param ringing how many are being asked
    record Transfer(
            UUID requestId,
            @Nullable String queueName,
            List<String> agentNames,
            String message,
            Instant since,
            int ringing) {}

    record Day(
            int handled,
            long handledSeconds,
            int missed,
            int declined,
            long availableSeconds,
            long busySeconds,
            long wrapUpSeconds,
            long awaySeconds,
            @Nullable Double occupancyPercent) {}

    private final Floor floor;
    private final AgentState agent;
    private final DeskSettings settings;
    private final Map<String, Object> documents = new LinkedHashMap<>();

    private DeskDocuments(Floor floor, AgentState agent, DeskSettings settings) {
        this.floor = floor;
        this.agent = agent;
        this.settings = settings;
    }

    /// Everything that only this agent sees. Empty for someone the floor does not know yet.
    static Map<String, Object> of(
            Floor floor, AgentId id, DeskSettings settings, Decisions decisions, Instant now) {
        return floor.agent(id)
                .map(agent -> new DeskDocuments(floor, agent, settings).draw(decisions, now))
                .orElse(Map.of());
    }

    private Map<String, Object> draw(Decisions decisions, Instant now) {
        documents.put("me", me());
        agent.ringing().flatMap(floor::request).ifPresent(request -> offer(request, decisions));
        Stream.concat(agent.sessions().stream(), agent.wrapUps().stream())
                .flatMap(id -> floor.request(id).stream())
                .forEach(this::work);
        documents.put("day", day(now));
        return documents;
    }

    private Me me() {
        return new Me(
                agent.id().value(),
                agent.settings().name(),
                agent.presence().code(),
                agent.presence().reason().orElse(null),
                agent.since(),
                agent.settings().capacity(),
                agent.load(),
                agent.settings().queues().stream()
                        .map(id -> new QueueName(id.value(), Names.of(floor, id)))
                        .toList(),
                settings.awayReasons(),
                agent.setBy().orElse(null),
                floor.site().settings().agentsMayPull(),
                floor.idleBecause(agent.id()).map(IdleBecause::code).orElse(null));
    }

    private void offer(Request request, Decisions decisions) {
        if (request.state() instanceof RequestState.Offered offered) {
            offered.of(agent.id()).ifPresent(ask -> offer(request, ask, decisions));
        }
    }

    private void offer(Request request, RequestState.Ask ask, Decisions decisions) {
        documents.put(
                "offer/" + ask.offer().value(),
                new Offer(
                        ask.offer().value(),
                        request.id().value(),
                        request.queue().map(QueueId::value).orElse(""),
                        Names.ofQueue(floor, request),
                        CustomerCard.tree(request.customer().card()),
                        visits(request),
                        request.isOfRunningSession(),
                        request.arrivedAt(),
                        ask.offeredAt(),
                        ask.expiresAt(),
                        decisions.why(ask.offer().value()),
                        request.kind().code(),
                        request.origin() instanceof Origin.Transferred(_, var by, var message)
                                ? new GivenBy(Names.of(floor, by), message)
                                : null));
    }

    private void work(Request request) {
        if (request.state() instanceof RequestState.InSession(_, var since)) {
            work(request, "in-session", since, null, null);
        } else if (request.state() instanceof RequestState.WrapUp wrapUp) {
            work(
                    request,
                    "wrap-up",
                    wrapUp.since(),
                    wrapUp.until(),
                    wrapUp.handedTo().map(id -> Names.of(floor, id)).orElse(null));
        }
    }

    private void work(
            Request request,
            String state,
            Instant since,
            @Nullable Instant until,
            @Nullable String handedTo) {
        var wrapUp = settings.wrapUp(request.queue());
        documents.put(
                "work/" + request.id().value(),
                new Work(
                        request.id().value(),
                        request.session().value(),
                        Names.ofQueue(floor, request),
                        request.customer().name(),
                        state,
                        since,
                        until,
                        visits(request),
                        request.kind().code(),
                        request.kind().hasSession()
                                ? null
                                : CustomerCard.tree(request.customer().card()),
                        wrapUp.dispositions(),
                        wrapUp.required(),
                        floor.transferOf(request).map(this::transfer).orElse(null),
                        handedTo));
    }

    private Transfer transfer(Request request) {
        var named = names(request.state());
        return new Transfer(
                request.id().value(),
                named.isEmpty() ? Names.ofQueue(floor, request) : null,
                named,
                request.origin() instanceof Origin.Transferred(_, _, var message) ? message : "",
                request.arrivedAt(),
                request.state() instanceof RequestState.Offered(var asks, _) ? asks.size() : 0);
    }

    /// Whom a transfer to agents waits for; none once its queue goes on.
    private List<String> names(RequestState state) {
        return switch (state) {
            case RequestState.Reserved reserved ->
                    reserved.agents().stream().map(id -> Names.of(floor, id)).toList();
            case RequestState.Offered(var asks, var others) ->
                    Stream.concat(
                                    asks.stream().map(RequestState.Ask::agent),
                                    others.stream().flatMap(all -> all.agents().stream()))
                            .map(id -> Names.of(floor, id))
                            .toList();
            case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ ->
                    List.of();
        };
    }

    private static List<Visit> visits(Request request) {
        return request.history().stream().map(Visit::of).toList();
    }

    private Day day(Instant now) {
        var day = agent.dayUntil(now, floor.site().dayAt(now));
        var times = day.times();
        var occupancy = times.occupancyPercent();
        return new Day(
                day.handled(),
                day.handling().toSeconds(),
                day.missed(),
                day.declined(),
                times.available().toSeconds(),
                times.busy().toSeconds(),
                times.wrapUp().toSeconds(),
                times.away().toSeconds(),
                occupancy.isPresent() ? occupancy.getAsDouble() : null);
    }
}
