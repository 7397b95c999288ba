package org.balie.acd.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
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
import org.balie.acd.core.state.RequestState;
import org.balie.acd.json.CustomerCard;
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
            Why why) {}

    record Work(
            UUID requestId,
            UUID sessionId,
            String queueName,
            String customerName,
            String state,
            Instant since,
            @Nullable Instant wrapUpUntil,
            List<Visit> history) {}

    record Day(int handled, long handledSeconds, int missed, int declined) {}

    private final Floor floor;
    private final AgentState agent;
    private final Map<String, Object> documents = new LinkedHashMap<>();

    private DeskDocuments(Floor floor, AgentState agent) {
        this.floor = floor;
        this.agent = agent;
    }

    /// Everything that only this agent sees. Empty for someone the floor does not know yet.
    static Map<String, Object> of(
            Floor floor,
            AgentId id,
            List<AwayReason> awayReasons,
            Decisions decisions,
            LocalDate today) {
        return floor.agent(id)
                .map(agent -> new DeskDocuments(floor, agent).draw(awayReasons, decisions, today))
                .orElse(Map.of());
    }

    private Map<String, Object> draw(
            List<AwayReason> awayReasons, Decisions decisions, LocalDate today) {
        documents.put("me", me(awayReasons));
        agent.ringing().flatMap(floor::request).ifPresent(request -> offer(request, decisions));
        Stream.concat(agent.sessions().stream(), agent.wrapUps().stream())
                .flatMap(id -> floor.request(id).stream())
                .forEach(this::work);
        documents.put("day", day(today));
        return documents;
    }

    private Me me(List<AwayReason> awayReasons) {
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
                awayReasons,
                floor.idleBecause(agent.id()).map(IdleBecause::code).orElse(null));
    }

    private void offer(Request request, Decisions decisions) {
        if (request.state() instanceof RequestState.Offered offered) {
            documents.put(
                    "offer/" + offered.offer().value(),
                    new Offer(
                            offered.offer().value(),
                            request.id().value(),
                            request.queue().map(QueueId::value).orElse(""),
                            Names.ofQueue(floor, request),
                            CustomerCard.tree(request.customer().card()),
                            visits(request),
                            request.isReturning(),
                            request.arrivedAt(),
                            offered.offeredAt(),
                            offered.expiresAt(),
                            decisions.why(offered.offer().value())));
        }
    }

    private void work(Request request) {
        if (request.state() instanceof RequestState.InSession(_, var since)) {
            documents.put("work/" + request.id().value(), work(request, "in-session", since, null));
        } else if (request.state() instanceof RequestState.WrapUp(_, var since, var until)) {
            documents.put("work/" + request.id().value(), work(request, "wrap-up", since, until));
        }
    }

    private Work work(Request request, String state, Instant since, @Nullable Instant until) {
        return new Work(
                request.id().value(),
                request.session().value(),
                Names.ofQueue(floor, request),
                request.customer().name(),
                state,
                since,
                until,
                visits(request));
    }

    private static List<Visit> visits(Request request) {
        return request.history().stream().map(Visit::of).toList();
    }

    private Day day(LocalDate today) {
        var day = agent.day();
        return day.day().equals(today)
                ? new Day(day.handled(), day.handling().toSeconds(), day.missed(), day.declined())
                : new Day(0, 0, 0, 0);
    }
}
