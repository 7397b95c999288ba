package org.balie.simulation.floor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.routing.Explanation.Verdict;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.simulation.Broken;

/// Nobody is overtaken without a reason that the offer's explanation states (rule ACD-10).
final class Overtaking {

    private final Floor floor;
    private final Oracle oracle;

    Overtaking(Floor floor, Oracle oracle) {
        this.floor = floor;
        this.oracle = oracle;
    }

    /// @param made about to be applied to the floor
    void check(FloorEvent.OfferMade made) {
        Request chosen = floor.request(made.request()).orElseThrow();
        AgentState agent = floor.agent(made.agent()).orElseThrow();
        List<PassedOver> expected = passedOver(chosen, agent, made.explanation().rule());
        Broken.unless(
                made.explanation().passedOver().equals(expected),
                "no unexplained overtaking",
                () -> made.explanation().passedOver() + " should be " + expected);
        if (made.explanation().via().isPresent()) {
            candidates(made.explanation(), chosen, agent);
        }
    }

    /// Whoever came earlier and might have been this agent's, the oldest first.
    private List<PassedOver> passedOver(Request chosen, AgentState agent, String rule) {
        Map<RequestId, PassedOver> all = new LinkedHashMap<>();
        for (QueueId queue : agent.settings().queues()) {
            floor.requests()
                    .filter(request -> isOf(queue, request))
                    .filter(request -> request.ticket() < chosen.ticket())
                    .filter(request -> !all.containsKey(request.id()))
                    .sorted(Comparator.comparing(Request::ticket))
                    .limit(Explanation.MOST_OF_ONE_QUEUE)
                    .toList()
                    .forEach(
                            request ->
                                    all.put(
                                            request.id(),
                                            new PassedOver(
                                                    request.id(),
                                                    reason(chosen, rule, request, agent))));
        }
        return all.values().stream().limit(Explanation.MOST_PASSED_OVER).toList();
    }

    /// In the queue's own line, or for its members too, if it is there still.
    private boolean isOf(QueueId queue, Request request) {
        return Oracle.isInLine(request) && request.queue().equals(Optional.of(queue))
                || request.state() instanceof RequestState.Waiting
                        && request.reach().added().contains(queue)
                        && floor.queue(queue).isPresent();
    }

    private Reason reason(Request chosen, String rule, Request passed, AgentState agent) {
        if (passed.state() instanceof RequestState.Reserved reserved
                && !reserved.agents().contains(agent.id())) {
            return switch (reserved.purpose()) {
                case PREFERRED -> Reason.WAITS_FOR_PREFERRED_AGENT;
                case ASSIGNED -> Reason.ASSIGNED_TO_ANOTHER;
                case TRANSFERRED -> Reason.TRANSFERRED_TO_OTHERS;
            };
        }
        boolean isNamed =
                passed.state() instanceof RequestState.Reserved reserved
                        && reserved.purpose() != RequestState.Purpose.PREFERRED;
        if (!isNamed && !oracle.isReached(passed, agent)) {
            return Reason.MISSING_SKILL;
        }
        if (!isNamed && !Oracle.canBeRung(passed, agent)) {
            return Reason.NO_TELEPHONE;
        }
        if (Oracle.hasDeclined(passed, agent.id())) {
            return Reason.DECLINED_BEFORE;
        }
        return made(chosen, rule, passed);
    }

    private Reason made(Request chosen, String rule, Request passed) {
        if (rule.equals(Rule.ASSIGNED.code()) || rule.equals(Rule.PULLED.code())) {
            return Reason.CHOSEN_BY_HAND;
        }
        Broken.unless(
                oracle.order().compare(chosen, passed) < 0,
                "no unexplained overtaking",
                () -> Narrator.name(passed.id()) + " should have gone first");
        if (chosen.isOfRunningSession() && !passed.isOfRunningSession()) {
            return chosen.origin() instanceof Request.Origin.Transferred
                    ? Reason.TRANSFERRED_SESSION_FIRST
                    : Reason.RETURNED_SESSION_FIRST;
        }
        return chosen.kind().isLive() && !passed.kind().isLive()
                ? Reason.NOT_LIVE
                : Reason.LOWER_PRIORITY;
    }

    /// Every member is listed, or as many as there is room for.
    private void candidates(Explanation explanation, Request request, AgentState chosen) {
        List<Oracle.Reached> pools = chosenFirst(request, explanation.via().orElseThrow());
        List<AgentState> members =
                pools.stream()
                        .flatMap(
                                pool ->
                                        floor.agents()
                                                .filter(
                                                        agent ->
                                                                agent.settings()
                                                                        .queues()
                                                                        .contains(
                                                                                pool.queue().id())))
                        .toList();
        Set<AgentId> known = members.stream().map(AgentState::id).collect(Collectors.toSet());
        Set<AgentId> listed =
                explanation.candidates().stream().map(Candidate::agent).collect(Collectors.toSet());
        Broken.unless(
                explanation.members() == members.size()
                        && listed.size() == explanation.candidates().size()
                        && listed.size() == Math.min(known.size(), Explanation.MOST_CANDIDATES)
                        && known.containsAll(listed),
                "an explanation names every member",
                () -> explanation.candidates() + " of " + members);
        Broken.unless(
                explanation.candidates().getFirst().agent().equals(chosen.id()),
                "an explanation names the chosen first",
                explanation.candidates()::toString);
        List<AgentId> lower =
                pools.stream()
                        .flatMap(pool -> oracle.ranked(request, pool))
                        .map(AgentState::id)
                        .filter(agent -> !agent.equals(chosen.id()))
                        .filter(agent -> !Oracle.hasDeclined(request, agent))
                        .distinct()
                        .limit(Explanation.MOST_CANDIDATES - 1)
                        .toList();
        List<AgentId> rankedLower =
                explanation.candidates().stream()
                        .filter(candidate -> candidate.verdict() == Verdict.RANKED_LOWER)
                        .map(Candidate::agent)
                        .toList();
        Broken.unless(
                rankedLower.equals(lower),
                "an explanation ranks those who could have been asked",
                () -> rankedLower + " should be " + lower);
    }

    /// By whose policy the agent was chosen, then the own queue, then the others as they came.
    private List<Oracle.Reached> chosenFirst(Request request, QueueId via) {
        List<Oracle.Reached> sorted = oracle.pools(request);
        Oracle.Reached chosen =
                sorted.stream()
                        .filter(pool -> pool.queue().id().equals(via))
                        .findFirst()
                        .orElseThrow();
        Stream<Oracle.Reached> asTheyCame =
                request.reach().added().stream()
                        .flatMap(
                                id ->
                                        sorted.stream()
                                                .skip(1)
                                                .filter(pool -> pool.queue().id().equals(id)));
        return Stream.concat(
                        Stream.of(chosen), Stream.concat(Stream.of(sorted.getFirst()), asTheyCame))
                .distinct()
                .toList();
    }
}
