package org.balie.acd.core;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.routing.Explanation.Verdict;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.Settings.QueueSettings;

/// Writes down, at the moment of an offer, why it goes where it goes (rule ACD-10).
final class Explaining {

    private final FloorState floor;

    Explaining(FloorState floor) {
        this.floor = floor;
    }

    Explanation of(Place place, QueueState queue, AgentId chosen, String rule) {
        Request request = floor.requestOf(place.request());
        Members members = floor.members(queue.id());
        return new Explanation(
                rule,
                candidates(request, queue, members, chosen),
                members.size(),
                passedOver(place, floor.agentOf(chosen)));
    }

    /// The chosen, those ranked lower, those who declined, those who could not be asked.
    private List<Candidate> candidates(
            Request request, QueueState queue, Members members, AgentId chosen) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate(chosen, Verdict.CHOSEN, "", OptionalInt.of(1)));
        List<AgentId> inOrder =
                members.inOrder(request, queue.lastAsked())
                        .filter(agent -> !agent.equals(chosen))
                        .limit(Explanation.MOST_CANDIDATES)
                        .toList();
        for (AgentId agent : inOrder) {
            if (!request.restsWith(agent)) {
                OptionalInt rank = OptionalInt.of(candidates.size() + 1);
                candidates.add(new Candidate(agent, Verdict.RANKED_LOWER, "", rank));
            }
        }
        Stream<Candidate> declined =
                inOrder.stream()
                        .filter(request::restsWith)
                        .map(agent -> unranked(agent, Verdict.DECLINED_BEFORE, ""));
        Stream<Candidate> notReady =
                members.notReady().map(agent -> notReady(floor.agentOf(agent), queue.settings()));
        Stream.concat(declined, notReady)
                .limit(Explanation.MOST_CANDIDATES)
                .forEach(candidates::add);
        return candidates.subList(0, Math.min(candidates.size(), Explanation.MOST_CANDIDATES));
    }

    private static Candidate unranked(AgentId agent, Verdict verdict, String detail) {
        return new Candidate(agent, verdict, detail, OptionalInt.empty());
    }

    /// The first thing that stands in the way, the lasting before the passing.
    private static Candidate notReady(AgentState agent, QueueSettings queue) {
        AgentId id = agent.id();
        Optional<String> missing = Members.missingSkill(agent.settings(), queue);
        if (missing.isPresent()) {
            return unranked(id, Verdict.MISSING_SKILL, missing.get());
        }
        return switch (agent.duePresence()) {
            case Presence.Offline _ -> unranked(id, Verdict.OFFLINE, "");
            case Presence.Away away -> unranked(id, Verdict.AWAY, away.why());
            case Presence.Available _, Presence.Busy _, Presence.WrapUp _ ->
                    unranked(id, occupied(agent), "");
        };
    }

    private static Verdict occupied(AgentState agent) {
        if (!agent.link().isLive()) {
            return Verdict.DISCONNECTED;
        }
        if (agent.ringing().isPresent()) {
            return Verdict.HAS_OFFER;
        }
        if (agent.sessions().isEmpty()) {
            return Verdict.WRAP_UP;
        }
        return agent.settings().capacity() == 1 ? Verdict.BUSY : Verdict.AT_CAPACITY;
    }

    private List<PassedOver> passedOver(Place chosen, AgentState agent) {
        List<PassedOver> passed = new ArrayList<>();
        for (QueueId id : agent.settings().queues()) {
            if (passed.size() >= Explanation.MOST_PASSED_OVER) {
                break;
            }
            floor.queue(id).ifPresent(queue -> passed.addAll(passedOver(chosen, agent, queue)));
        }
        return passed.subList(0, Math.min(passed.size(), Explanation.MOST_PASSED_OVER));
    }

    private List<PassedOver> passedOver(Place chosen, AgentState agent, QueueState queue) {
        List<PassedOver> passed = new ArrayList<>();
        boolean skilled = Members.missingSkill(agent.settings(), queue.settings()).isEmpty();
        Iterator<Place> line = floor.lines.all(queue.id());
        while (line.hasNext() && passed.size() < Explanation.MOST_OF_ONE_QUEUE) {
            Place place = line.next();
            if (place.ticket() < chosen.ticket()) {
                Request request = floor.requestOf(place.request());
                passed.add(
                        new PassedOver(
                                place.request(),
                                skilled
                                        ? reason(chosen, place, request, agent.id())
                                        : Reason.MISSING_SKILL));
            } else if (place.lane() == Place.Lane.NORMAL) {
                break;
            }
        }
        return passed;
    }

    private static Reason reason(Place chosen, Place passed, Request request, AgentId agent) {
        if (request.state() instanceof RequestState.Reserved reserved
                && !reserved.agent().equals(agent)) {
            return Reason.WAITS_FOR_PREFERRED_AGENT;
        }
        if (request.restsWith(agent)) {
            return Reason.DECLINED_BEFORE;
        }
        return passed.lane() == Place.Lane.NORMAL && chosen.lane() == Place.Lane.FRONT
                ? Reason.RETURNED_SESSION_FIRST
                : Reason.LOWER_PRIORITY;
    }
}
