package org.balie.acd.core;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Purpose;

/// Brings those who wait and those who are ready together (rule ACD-9).
///
/// As long as there is a waiting request that some ready agent may have, the first of all such
/// requests in the order of [Place] is offered to the agent whom its queue's policy ranks first.
/// Only places where something stirred can hold such a request, so nothing else is looked at.
final class Dispatch {

    private final FloorState floor;
    private final Explaining explaining;
    private final long siteBits;

    Dispatch(FloorState floor, SiteId site) {
        this.floor = floor;
        this.explaining = new Explaining(floor);
        this.siteBits =
                UUID.nameUUIDFromBytes(site.value().getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits();
    }

    /// A request and the agent who gets it.
    ///
    /// @param pool whose policy chose the agent; empty when the agent was named
    private record Match(Place place, AgentId agent, String rule, Optional<Members> pool) {
        boolean isAssigned() {
            return rule.equals(Rule.ASSIGNED.code());
        }

        boolean isOfOwnQueue() {
            return pool.filter(chosen -> chosen.pool().queue().equals(place.queue())).isPresent();
        }
    }

    void settle(Ledger ledger) {
        Optional<Match> match = first();
        while (match.isPresent()) {
            offer(ledger, match.get());
            match = first();
        }
        floor.stirred.settle();
    }

    private Optional<Match> first() {
        floor.candidates.bringAlong();
        Optional<Match> best = Optional.empty();
        Iterator<Members> pools = floor.stirred.pools.iterator();
        while (pools.hasNext()) {
            Optional<Match> match = firstOf(pools.next());
            if (match.isEmpty()) {
                pools.remove();
            }
            best = earlier(best, match);
        }
        Iterator<AgentId> agents = floor.stirred.agents.iterator();
        while (agents.hasNext()) {
            Optional<Match> match = firstReservedFor(agents.next());
            if (match.isEmpty()) {
                agents.remove();
            }
            best = earlier(best, match);
        }
        return best;
    }

    /// What a supervisor assigned comes before what the agent would get otherwise. Of the same
    /// request, its own queue's members come before others.
    private static Optional<Match> earlier(Optional<Match> one, Optional<Match> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        if (one.get().isAssigned() != other.get().isAssigned()) {
            return one.get().isAssigned() ? one : other;
        }
        int byPlace = one.get().place.compareTo(other.get().place);
        if (byPlace != 0) {
            return byPlace < 0 ? one : other;
        }
        return other.get().isOfOwnQueue() ? other : one;
    }

    private Optional<Match> firstOf(Members pool) {
        Optional<AgentId> lastAsked = floor.lastAsked(pool);
        for (Place place : pool.lineOfReady()) {
            Request request = floor.requestOf(place.request());
            Optional<AgentId> agent = pool.best(request, lastAsked);
            if (agent.isPresent()) {
                String rule = rule(pool, request, agent.get());
                return Optional.of(new Match(place, agent.get(), rule, Optional.of(pool)));
            }
        }
        return Optional.empty();
    }

    /// Without the preferred agent that policy ranks by idle time, and says so.
    private static String rule(Members pool, Request request, AgentId agent) {
        return pool.policy() == AgentPolicy.PREFERRED_AGENT
                        && !request.preferred().equals(Optional.of(agent))
                ? AgentPolicy.LONGEST_IDLE.code()
                : pool.policy().code();
    }

    private Optional<Match> firstReservedFor(AgentId agent) {
        if (floor.agent(agent).filter(AgentState::isReady).isEmpty()) {
            return Optional.empty();
        }
        Optional<Match> best = Optional.empty();
        for (Place place : floor.lines.reservedFor(agent)) {
            best = earlier(best, reserved(place, agent));
        }
        return best;
    }

    private Optional<Match> reserved(Place place, AgentId agent) {
        Request request = floor.requestOf(place.request());
        return switch (purpose(request)) {
            case PREFERRED ->
                    floor.candidates.poolsOf(request).stream()
                            .findFirst()
                            .filter(members -> members.isReady(agent, request.kind()))
                            .map(
                                    members ->
                                            new Match(
                                                    place,
                                                    agent,
                                                    AgentPolicy.PREFERRED_AGENT.code(),
                                                    Optional.of(members)));
            case ASSIGNED -> Optional.of(named(place, agent, Rule.ASSIGNED));
            case TRANSFERRED -> Optional.of(named(place, agent, Rule.TRANSFERRED));
        };
    }

    private static Purpose purpose(Request request) {
        return switch (request.state()) {
            case RequestState.Reserved reserved -> reserved.purpose();
            case RequestState.Offered(_, var others) -> others.orElseThrow().purpose();
            case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ ->
                    throw new IllegalStateException("waits for nobody: " + request);
        };
    }

    private static Match named(Place place, AgentId agent, Rule rule) {
        return new Match(place, agent, rule.code(), Optional.empty());
    }

    /// The agent takes this very request (rule ACD-13).
    OfferId pull(Ledger ledger, Request request, AgentId agent) {
        Place place = Place.of(request, floor.queueOf(request.queue().orElseThrow()).settings());
        return offer(ledger, named(place, agent, Rule.PULLED));
    }

    private OfferId offer(Ledger ledger, Match match) {
        QueueState queue = floor.queueOf(match.place.queue());
        OfferId id = offerId(ledger.nextSequence());
        ledger.emit(
                new FloorEvent.OfferMade(
                        id,
                        match.place.request(),
                        queue.id(),
                        match.agent,
                        ledger.in(queue.settings().offerTimeout()),
                        explaining.of(match.place, match.agent, match.rule, match.pool)));
        return id;
    }

    /// Made of the site and the number of the event that makes the offer: nothing is drawn, and no
    /// two are the same. In the form of a UUID of version 8.
    private OfferId offerId(long sequence) {
        return new OfferId(
                new UUID(
                        (siteBits & ~0xF000L) | 0x8000L,
                        (sequence & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L));
    }
}
