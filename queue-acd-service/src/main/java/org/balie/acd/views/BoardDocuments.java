package org.balie.acd.views;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.balie.acd.core.Admission;
import org.balie.acd.core.Floor;
import org.balie.acd.core.QueueView;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.settings.SiteSettings;
import org.balie.acd.settings.SiteSettings.AwayReason;
import org.jspecify.annotations.Nullable;

/// The wallboard (`docs/api.md`, socket `/ws/acd/board`; rule ACD-14).
final class BoardDocuments {
    record Site(String siteId, String name, String timeZone, List<AwayReason> awayReasons) {}

    record ServiceLevel(int targetPercent, long withinSeconds, @Nullable Double percent) {}

    record Queue(
            String queueId,
            String name,
            boolean open,
            int waiting,
            @Nullable Instant longestSince,
            int offered,
            int inSession,
            int available,
            int busy,
            int wrapUp,
            int away,
            ServiceLevel serviceLevel,
            int answeredToday,
            int abandonedToday,
            int arrivedToday,
            @Nullable Double averageWaitSeconds,
            @Nullable Double averageHandleSeconds,
            List<Integer> spark) {
        static Queue of(QueueView view) {
            var settings = view.queue().settings();
            var day = view.day();
            var target = settings.serviceLevel();
            return new Queue(
                    settings.id().value(),
                    settings.name(),
                    isOpen(view.openness()),
                    view.waiting(),
                    view.longestSince().orElse(null),
                    view.offered(),
                    view.inSession(),
                    view.people().available(),
                    view.people().busy(),
                    view.people().wrapUp(),
                    view.people().away(),
                    new ServiceLevel(
                            target.targetPercent(),
                            target.within().toSeconds(),
                            number(day.serviceLevelPercent())),
                    day.answered(),
                    day.abandoned(),
                    day.arrived(),
                    number(day.averageWaitSeconds()),
                    number(day.averageHandleSeconds()),
                    view.arrivals().counts());
        }

        private static boolean isOpen(Admission admission) {
            return switch (admission) {
                case Admission.Open _ -> true;
                case Admission.Refused _ -> false;
            };
        }

        private static @Nullable Double number(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    record Agent(
            String agentId,
            String name,
            String presence,
            @Nullable String reason,
            Instant since,
            int load,
            int capacity,
            List<String> queues) {}

    record RequestLine(
            UUID requestId,
            String queueId,
            String customerName,
            String state,
            Instant since,
            @Nullable Integer position,
            @Nullable String agentName,
            @Nullable UUID sessionId) {}

    private final Floor floor;
    private final Map<String, Object> documents = new LinkedHashMap<>();
    private final Map<RequestId, Integer> positions = new HashMap<>();

    private BoardDocuments(Floor floor) {
        this.floor = floor;
    }

    static Map<String, Object> of(
            Floor floor, SiteSettings site, Decisions decisions, Instant now) {
        var board = new BoardDocuments(floor);
        board.documents.put(
                "site", new Site(site.siteId(), site.name(), site.timeZone(), site.awayReasons()));
        floor.queues().map(QueueState::id).forEach(id -> board.queue(id, now));
        floor.agents().forEach(board::agent);
        floor.requests().forEach(board::request);
        decisions.shown().forEach(one -> board.documents.put("decision/" + one.offerId(), one));
        return board.documents;
    }

    private void queue(QueueId id, Instant now) {
        floor.view(id, now).ifPresent(view -> documents.put("queue/" + id.value(), Queue.of(view)));
        var line = floor.line(id);
        for (int i = 0; i < line.size(); i++) {
            positions.put(line.get(i), i + 1);
        }
    }

    private void agent(AgentState agent) {
        documents.put(
                "agent/" + agent.id().value(),
                new Agent(
                        agent.id().value(),
                        agent.settings().name(),
                        agent.presence().code(),
                        agent.presence().reason().orElse(null),
                        agent.since(),
                        agent.load(),
                        agent.settings().capacity(),
                        agent.settings().queues().stream()
                                .map(id -> Names.of(floor, id))
                                .toList()));
    }

    private void request(Request request) {
        switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ ->
                    line(request, "waiting", request.arrivedAt(), null);
            case RequestState.Offered offered ->
                    line(request, "offered", request.arrivedAt(), Names.of(floor, offered.agent()));
            case RequestState.InSession(var agent, var since) ->
                    line(request, "in-session", since, Names.of(floor, agent));
            case RequestState.WrapUp _ -> {}
        }
    }

    private void line(Request request, String state, Instant since, @Nullable String agentName) {
        boolean inSession = state.equals("in-session");
        documents.put(
                "request/" + request.id().value(),
                new RequestLine(
                        request.id().value(),
                        request.queue().map(QueueId::value).orElse(""),
                        request.customer().name(),
                        state,
                        since,
                        positions.get(request.id()),
                        agentName,
                        inSession ? request.session().value() : null));
    }
}
