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
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.routing.Explanation.Verdict;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

/// Writes down, at the moment of an offer, why it goes where it goes (rule ACD-10).
final class Explaining {

    private final FloorState floor;

    Explaining(FloorState floor) {
        this.floor = floor;
    }

    /// @param pool whose policy chose the agent; empty when the agent was named
    Explanation of(Place place, AgentId chosen, String rule, Optional<Members> pool) {
        Request request = floor.requestOf(place.request());
        List<Members> asked = pool.isPresent() ? chosenFirst(request, pool.get()) : List.of();
        return new Explanation(
                rule,
                pool.map(members -> members.pool().queue()),
                request.reach(),
                pool.isPresent() ? candidates(request, asked, chosen) : named(request, chosen),
                pool.isPresent() ? size(asked) : targets(request, chosen).size() + 1,
                passedOver(place, request, floor.agentOf(chosen), rule));
    }

    private List<Members> chosenFirst(Request request, Members chosen) {
        List<Members> pools = floor.poolsOf(request);
        if (pools.getFirst().equals(chosen)) {
            return pools;
        }
        List<Members> ordered = new ArrayList<>(pools);
        ordered.remove(chosen);
        ordered.addFirst(chosen);
        return ordered;
    }

    private static int size(List<Members> pools) {
        int sum = 0;
        for (Members members : pools) {
            sum += members.size();
        }
        return sum;
    }

    /// Nobody was ranked; to a transfer belong the others to whom it goes.
    private List<Candidate> named(Request request, AgentId chosen) {
        return Stream.concat(
                        Stream.of(new Candidate(chosen, Verdict.CHOSEN, "", OptionalInt.of(1))),
                        targets(request, chosen).stream()
                                .map(agent -> unranked(agent, Verdict.ASKED_TOO, "")))
                .limit(Explanation.MOST_CANDIDATES)
                .toList();
    }

    private static List<AgentId> targets(Request request, AgentId chosen) {
        Stream<AgentId> all =
                switch (request.state()) {
                    case RequestState.Reserved reserved -> reserved.agents().stream();
                    case RequestState.Offered offered ->
                            Stream.concat(
                                    offered.asks().stream().map(RequestState.Ask::agent),
                                    offered.others().stream()
                                            .flatMap(others -> others.agents().stream()));
                    case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ ->
                            Stream.empty();
                };
        return all.filter(agent -> !agent.equals(chosen)).toList();
    }

    /// The chosen, those ranked lower, those who declined, those who could not be asked.
    private List<Candidate> candidates(Request request, List<Members> pools, AgentId chosen) {
        Listing listing = new Listing(chosen, pools.size() > 1);
        List<AgentId> declined = new ArrayList<>();
        for (Members members : pools) {
            Optional<AgentId> lastAsked = floor.lastAsked(members);
            Iterator<AgentId> inOrder = members.inOrder(request, lastAsked).iterator();
            while (inOrder.hasNext() && !listing.isFull()) {
                AgentId agent = inOrder.next();
                if (request.restsWith(agent)) {
                    declined.add(agent);
                } else if (!listing.has(agent)) {
                    listing.ranked(agent);
                }
            }
        }
        for (AgentId agent : declined) {
            listing.add(unranked(agent, resting(request, agent), ""));
        }
        for (Members members : pools) {
            if (!listing.isFull()) {
                members.hindered(request.kind(), listing::add);
            }
        }
        return listing.candidates;
    }

    private static Verdict resting(Request request, AgentId agent) {
        return request.origin() instanceof Request.Origin.Transferred transferred
                        && transferred.by().equals(agent)
                ? Verdict.TRANSFERS_IT
                : Verdict.DECLINED_BEFORE;
    }

    /// Candidates as they are found, each once.
    private static final class Listing {
        final List<Candidate> candidates = new ArrayList<>(Explanation.MOST_CANDIDATES);
        private final AgentId chosen;
        private final boolean mayRepeat;

        /// @param mayRepeat whether somebody may be found twice, who is not the chosen one
        Listing(AgentId chosen, boolean mayRepeat) {
            this.chosen = chosen;
            this.mayRepeat = mayRepeat;
            candidates.add(new Candidate(chosen, Verdict.CHOSEN, "", OptionalInt.of(1)));
        }

        boolean isFull() {
            return candidates.size() >= Explanation.MOST_CANDIDATES;
        }

        boolean has(AgentId agent) {
            return agent.equals(chosen)
                    || mayRepeat && candidates.stream().anyMatch(one -> one.agent().equals(agent));
        }

        void ranked(AgentId agent) {
            OptionalInt rank = OptionalInt.of(candidates.size() + 1);
            candidates.add(new Candidate(agent, Verdict.RANKED_LOWER, "", rank));
        }

        /// @return whether there is room for more
        boolean add(Candidate candidate) {
            if (!isFull() && !has(candidate.agent())) {
                candidates.add(candidate);
            }
            return !isFull();
        }
    }

    private static Candidate unranked(AgentId agent, Verdict verdict, String detail) {
        return new Candidate(agent, verdict, detail, OptionalInt.empty());
    }

    private List<PassedOver> passedOver(
            Place chosen, Request request, AgentState agent, String rule) {
        List<PassedOver> passed = new ArrayList<>();
        List<Members> ready = floor.readyPoolsOf(agent.id());
        for (QueueId queue : agent.settings().queues()) {
            int ofThisQueue = 0;
            for (Place place : floor.lines.byArrival(queue)) {
                if (place.ticket() >= chosen.ticket()
                        || ofThisQueue >= Explanation.MOST_OF_ONE_QUEUE
                        || passed.size() >= Explanation.MOST_PASSED_OVER) {
                    break;
                }
                if (!isAmong(passed, place.request())) {
                    Request other = floor.requestOf(place.request());
                    passed.add(
                            new PassedOver(
                                    other.id(), reason(request, rule, other, agent.id(), ready)));
                    ofThisQueue++;
                }
            }
        }
        return passed;
    }

    /// Who waits in one queue and may be had by another's members is found in both.
    private static boolean isAmong(List<PassedOver> passed, RequestId request) {
        for (PassedOver one : passed) {
            if (one.request().equals(request)) {
                return true;
            }
        }
        return false;
    }

    /// @param ready the pools in which the agent can be asked
    private boolean mayHave(List<Members> ready, Request request) {
        for (Members members : floor.poolsOf(request)) {
            if (ready.contains(members)) {
                return true;
            }
        }
        return false;
    }

    private Reason reason(
            Request chosen, String rule, Request passed, AgentId id, List<Members> ready) {
        boolean isNamed = false;
        if (passed.state() instanceof RequestState.Reserved reserved) {
            if (!reserved.agents().contains(id)) {
                return switch (reserved.purpose()) {
                    case PREFERRED -> Reason.WAITS_FOR_PREFERRED_AGENT;
                    case ASSIGNED -> Reason.ASSIGNED_TO_ANOTHER;
                    case TRANSFERRED -> Reason.TRANSFERRED_TO_OTHERS;
                };
            }
            isNamed = reserved.purpose() != RequestState.Purpose.PREFERRED;
        }
        if (!isNamed && !mayHave(ready, passed)) {
            return Reason.MISSING_SKILL;
        }
        if (!isNamed && !floor.agentOf(id).isEquippedFor(passed.kind())) {
            return Reason.NO_TELEPHONE;
        }
        if (passed.restsWith(id)) {
            return Reason.DECLINED_BEFORE;
        }
        if (rule.equals(Rule.ASSIGNED.code()) || rule.equals(Rule.PULLED.code())) {
            return Reason.CHOSEN_BY_HAND;
        }
        if (chosen.isOfRunningSession() && !passed.isOfRunningSession()) {
            return chosen.origin() instanceof Request.Origin.Transferred
                    ? Reason.TRANSFERRED_SESSION_FIRST
                    : Reason.RETURNED_SESSION_FIRST;
        }
        return chosen.kind().isLive() && !passed.kind().isLive()
                ? Reason.NOT_LIVE
                : Reason.LOWER_PRIORITY;
    }
}
