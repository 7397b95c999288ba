package org.balie.acd.core;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.routing.Explanation.Verdict;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.routing.Pool;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.Settings.QueueSettings;

/// Writes down, at the moment of an offer, why it goes where it goes (rule ACD-10).
final class Explaining {

    private final FloorState floor;

    Explaining(FloorState floor) {
        this.floor = floor;
    }

    /// @param pool whose policy chose the agent; empty when the agent was named
    Explanation of(Place place, AgentId chosen, String rule, Optional<Pool> pool) {
        Request request = floor.requestOf(place.request());
        List<Members> asked = pool.isPresent() ? chosenFirst(request, pool.get()) : List.of();
        return new Explanation(
                rule,
                pool.map(Pool::queue),
                request.reach(),
                pool.isPresent() ? candidates(request, asked, chosen) : named(request, chosen),
                pool.isPresent() ? size(asked) : targets(request, chosen).size() + 1,
                passedOver(place, request, floor.agentOf(chosen), rule));
    }

    private List<Members> chosenFirst(Request request, Pool pool) {
        return Stream.concat(
                        Stream.of(floor.members(pool)),
                        floor.candidates
                                .poolsOf(request)
                                .filter(other -> !other.pool().equals(pool)))
                .toList();
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
            Optional<AgentId> lastAsked = floor.queueOf(members.pool().queue()).lastAsked();
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
            listing.add(agent, () -> unranked(agent, resting(request, agent), ""));
        }
        for (Members members : pools) {
            QueueSettings queue = floor.queueOf(members.pool().queue()).settings();
            Iterator<AgentId> others = members.notReady().iterator();
            while (others.hasNext() && !listing.isFull()) {
                AgentId agent = others.next();
                listing.add(
                        agent,
                        () -> notReady(floor.agentOf(agent), queue, members.pool().widened()));
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
        final List<Candidate> candidates = new ArrayList<>();
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

        void add(AgentId agent, Supplier<Candidate> candidate) {
            if (!isFull() && !has(agent)) {
                candidates.add(candidate.get());
            }
        }
    }

    private static Candidate unranked(AgentId agent, Verdict verdict, String detail) {
        return new Candidate(agent, verdict, detail, OptionalInt.empty());
    }

    /// The first thing that stands in the way, the lasting before the passing.
    private static Candidate notReady(AgentState agent, QueueSettings queue, int widened) {
        AgentId id = agent.id();
        Optional<String> missing = Members.missingSkill(agent.settings(), queue, widened);
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

    private List<PassedOver> passedOver(
            Place chosen, Request request, AgentState agent, String rule) {
        List<PassedOver> passed = new ArrayList<>();
        for (QueueId queue : agent.settings().queues()) {
            int ofThisQueue = 0;
            for (Place place : floor.lines.byArrival(queue)) {
                if (place.ticket() >= chosen.ticket()
                        || ofThisQueue >= Explanation.MOST_OF_ONE_QUEUE
                        || passed.size() >= Explanation.MOST_PASSED_OVER) {
                    break;
                }
                if (passed.stream().noneMatch(one -> one.request().equals(place.request()))) {
                    Request other = floor.requestOf(place.request());
                    passed.add(new PassedOver(other.id(), reason(request, rule, other, agent)));
                    ofThisQueue++;
                }
            }
        }
        return passed;
    }

    private Reason reason(Request chosen, String rule, Request passed, AgentState agent) {
        AgentId id = agent.id();
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
        if (!isNamed
                && floor.candidates.poolsOf(passed).noneMatch(members -> members.isReady(id))) {
            return Reason.MISSING_SKILL;
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
