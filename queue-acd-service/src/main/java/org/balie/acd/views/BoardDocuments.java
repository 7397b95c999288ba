package org.balie.acd.views;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.balie.acd.core.Admission;
import org.balie.acd.core.Floor;
import org.balie.acd.core.QueueView;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.History;
import org.balie.acd.core.state.History.Count;
import org.balie.acd.core.state.Id.AgentId;
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
            int priority,
            boolean open,
            int waiting,
            @Nullable Instant longestSince,
            int offered,
            int inSession,
            int available,
            int busy,
            int wrapUp,
            int away,
            int messages,
            ServiceLevel serviceLevel,
            int answeredToday,
            int abandonedToday,
            int arrivedToday,
            @Nullable Double averageWaitSeconds,
            @Nullable Double averageHandleSeconds,
            List<Integer> spark,
            List<HalfHour> today,
            Foretold estimate) {
        static Queue of(QueueView view, Instant midnight) {
            var settings = view.queue().settings();
            var day = view.day();
            var target = settings.serviceLevel();
            return new Queue(
                    settings.id().value(),
                    settings.name(),
                    settings.priority(),
                    isOpen(view.openness()),
                    view.waiting(),
                    view.longestSince().orElse(null),
                    view.offered(),
                    view.inSession(),
                    view.people().available(),
                    view.people().busy(),
                    view.people().wrapUp(),
                    view.people().away(),
                    view.messages(),
                    new ServiceLevel(
                            target.targetPercent(),
                            target.within().toSeconds(),
                            number(day.serviceLevelPercent())),
                    day.answered(),
                    day.abandoned(),
                    day.arrived(),
                    number(day.averageWaitSeconds()),
                    number(day.averageHandleSeconds()),
                    view.arrivals().counts(),
                    HalfHour.all(day.history(), midnight),
                    new Foretold(day.foretold().told(), day.foretold().kept()));
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

    /// Half an hour of today, with what has become of those who arrived in it.
    record HalfHour(
            Instant from,
            int arrived,
            int answered,
            int inTime,
            int abandoned,
            int left,
            int early,
            int closed,
            int movedOn,
            int waiting) {
        private static final Duration LENGTH = Duration.ofMinutes(30);

        static List<HalfHour> all(History history, Instant midnight) {
            return IntStream.range(0, history.length())
                    .mapToObj(i -> of(history, i, midnight.plus(LENGTH.multipliedBy(i))))
                    .toList();
        }

        private static HalfHour of(History history, int half, Instant from) {
            int inTime = history.of(Count.IN_TIME, half);
            return new HalfHour(
                    from,
                    history.of(Count.ARRIVED, half),
                    inTime + history.of(Count.LATE, half),
                    inTime,
                    history.of(Count.ABANDONED, half),
                    history.of(Count.LEFT, half),
                    history.of(Count.EARLY, half),
                    history.of(Count.CLOSED, half),
                    history.of(Count.MOVED_ON, half),
                    history.waiting(half));
        }
    }

    /// Today's waits that were foretold, and those that came as foretold.
    record Foretold(int told, int kept) {}

    record Agent(
            String agentId,
            String name,
            String presence,
            @Nullable String reason,
            Instant since,
            int load,
            int capacity,
            List<String> queues,
            @Nullable Instant overSince) {}

    record RequestLine(
            UUID requestId,
            String queueId,
            String customerName,
            String state,
            Instant since,
            @Nullable Integer position,
            @Nullable String agentName,
            @Nullable UUID sessionId,
            String kind,
            int priority,
            List<String> alsoAsked,
            List<String> keptFor,
            @Nullable Instant wrapUpUntil) {}

    private final Floor floor;
    private final SiteSettings site;
    private final Instant now;
    private final Map<String, Object> documents = new LinkedHashMap<>();
    private final Map<RequestId, Integer> positions = new HashMap<>();

    private BoardDocuments(Floor floor, SiteSettings site, Instant now) {
        this.floor = floor;
        this.site = site;
        this.now = now;
    }

    static Map<String, Object> of(
            Floor floor, SiteSettings site, Decisions decisions, Instant now) {
        var board = new BoardDocuments(floor, site, now);
        board.documents.put(
                "site", new Site(site.siteId(), site.name(), site.timeZone(), site.awayReasons()));
        floor.queues().map(QueueState::id).forEach(id -> board.queue(id));
        floor.agents().forEach(board::agent);
        floor.requests().forEach(board::request);
        decisions.shown().forEach(one -> board.documents.put("decision/" + one.offerId(), one));
        return board.documents;
    }

    private void queue(QueueId id) {
        var midnight = floor.site().dayAt(now).from();
        floor.view(id, now)
                .ifPresent(view -> documents.put("queue/" + id.value(), Queue.of(view, midnight)));
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
                        agent.settings().queues().stream().map(id -> Names.of(floor, id)).toList(),
                        overSince(agent)));
    }

    /// Since when a break has been longer than the site allows.
    private @Nullable Instant overSince(AgentState agent) {
        return agent.presence()
                .reason()
                .flatMap(site::allowed)
                .map(agent.since()::plus)
                .filter(end -> !end.isAfter(now))
                .orElse(null);
    }

    private void request(Request request) {
        switch (request.state()) {
            case RequestState.Waiting _ -> line(request, "waiting", request.arrivedAt(), List.of());
            case RequestState.Reserved reserved ->
                    line(request, "waiting", request.arrivedAt(), reserved.agents());
            case RequestState.Offered(_, var others) ->
                    line(
                            request,
                            "offered",
                            request.arrivedAt(),
                            others.map(RequestState.Reserved::agents).orElse(List.of()));
            case RequestState.InSession(_, var since) ->
                    line(request, "in-session", since, List.of());
            case RequestState.WrapUp wrapUp -> line(request, "wrap-up", wrapUp.since(), List.of());
        }
    }

    private void line(Request request, String state, Instant since, List<AgentId> keptFor) {
        documents.put(
                "request/" + request.id().value(),
                new RequestLine(
                        request.id().value(),
                        request.queue().map(QueueId::value).orElse(""),
                        request.customer().name(),
                        state,
                        since,
                        positions.get(request.id()),
                        agentNames(request),
                        state.equals("in-session") && request.kind().hasSession()
                                ? request.session().value()
                                : null,
                        request.kind().code(),
                        floor.priorityOf(request),
                        request.reach().added().stream().map(id -> Names.of(floor, id)).toList(),
                        keptFor.stream().map(id -> Names.of(floor, id)).toList(),
                        request.state() instanceof RequestState.WrapUp wrapUp
                                ? wrapUp.until()
                                : null));
    }

    /// Several only of a transfer that rings at several desks.
    private @Nullable String agentNames(Request request) {
        var agents = request.state().occupies();
        return agents.isEmpty()
                ? null
                : agents.stream().map(id -> Names.of(floor, id)).collect(joining(", "));
    }
}
