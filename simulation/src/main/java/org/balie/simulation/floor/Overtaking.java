package org.balie.simulation.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.routing.Explanation.Verdict;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

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
        List<PassedOver> expected = passedOver(chosen, agent);
        Broken.unless(
                made.explanation().passedOver().equals(expected),
                "no unexplained overtaking",
                () -> made.explanation().passedOver() + " should be " + expected);
        candidates(made.explanation(), chosen, agent);
    }

    private List<PassedOver> passedOver(Request chosen, AgentState agent) {
        List<PassedOver> all = new ArrayList<>();
        for (QueueId queue : agent.settings().queues()) {
            floor.requests()
                    .filter(request -> request.queue().equals(Optional.of(queue)))
                    .filter(Oracle::isInLine)
                    .filter(request -> request.ticket() < chosen.ticket())
                    .sorted(oracle.order())
                    .limit(Explanation.MOST_OF_ONE_QUEUE)
                    .forEach(
                            request ->
                                    all.add(
                                            new PassedOver(
                                                    request.id(), reason(chosen, request, agent))));
        }
        return all.stream().limit(Explanation.MOST_PASSED_OVER).toList();
    }

    private Reason reason(Request chosen, Request passed, AgentState agent) {
        if (!Oracle.isSkilled(agent, oracle.queueOf(passed))) {
            return Reason.MISSING_SKILL;
        }
        if (passed.state() instanceof RequestState.Reserved reserved
                && !reserved.agent().equals(agent.id())) {
            return Reason.WAITS_FOR_PREFERRED_AGENT;
        }
        if (Oracle.hasDeclined(passed, agent.id())) {
            return Reason.DECLINED_BEFORE;
        }
        Broken.unless(
                oracle.order().compare(chosen, passed) < 0,
                "no unexplained overtaking",
                () -> Narrator.name(passed.id()) + " should have gone first");
        return chosen.isReturning() && !passed.isReturning()
                ? Reason.RETURNED_SESSION_FIRST
                : Reason.LOWER_PRIORITY;
    }

    /// Worlds are small enough that every member is listed.
    private void candidates(Explanation explanation, Request request, AgentState chosen) {
        Set<AgentId> members =
                floor.agents()
                        .filter(
                                agent ->
                                        agent.settings()
                                                .queues()
                                                .contains(request.queue().orElseThrow()))
                        .map(AgentState::id)
                        .collect(Collectors.toSet());
        Broken.unless(
                explanation.members() == members.size()
                        && explanation.candidates().stream()
                                .map(Candidate::agent)
                                .collect(Collectors.toSet())
                                .equals(members),
                "an explanation names every member",
                () -> explanation.candidates() + " of " + members);
        Broken.unless(
                explanation.candidates().getFirst().agent().equals(chosen.id()),
                "an explanation names the chosen first",
                explanation.candidates()::toString);
        List<AgentId> lower =
                oracle.ranked(request)
                        .map(AgentState::id)
                        .filter(agent -> !agent.equals(chosen.id()))
                        .filter(agent -> !Oracle.hasDeclined(request, agent))
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
}
