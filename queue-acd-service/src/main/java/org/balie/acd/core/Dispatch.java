package org.balie.acd.core;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;

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

    /// A request, the agent who gets it, and the rule by which.
    private record Match(Place place, AgentId agent, AgentPolicy rule) {}

    void settle(Ledger ledger) {
        Optional<Match> match = first();
        while (match.isPresent()) {
            offer(ledger, match.get());
            match = first();
        }
        floor.stirred.settle();
    }

    private Optional<Match> first() {
        Optional<Match> best = Optional.empty();
        Iterator<QueueId> queues = floor.stirred.queues.iterator();
        while (queues.hasNext()) {
            Optional<Match> match = firstOf(queues.next());
            if (match.isEmpty()) {
                queues.remove();
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

    private static Optional<Match> earlier(Optional<Match> one, Optional<Match> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().place.compareTo(other.get().place) <= 0 ? one : other;
    }

    private Optional<Match> firstOf(QueueId id) {
        NavigableSet<Place> line = floor.lines.free(id);
        if (line.isEmpty() || floor.members(id).nobodyReady()) {
            return Optional.empty();
        }
        QueueState queue = floor.queueOf(id);
        Members members = floor.members(id);
        for (Place place : line) {
            Request request = floor.requestOf(place.request());
            Optional<AgentId> agent = members.best(request, queue.lastAsked());
            if (agent.isPresent()) {
                return Optional.of(
                        new Match(place, agent.get(), rule(queue, request, agent.get())));
            }
        }
        return Optional.empty();
    }

    /// Without the preferred agent that policy ranks by idle time, and says so.
    private static AgentPolicy rule(QueueState queue, Request request, AgentId agent) {
        AgentPolicy policy = queue.settings().policy();
        return policy == AgentPolicy.PREFERRED_AGENT
                        && !request.preferred().equals(Optional.of(agent))
                ? AgentPolicy.LONGEST_IDLE
                : policy;
    }

    private Optional<Match> firstReservedFor(AgentId agent) {
        NavigableSet<Place> line = floor.lines.reservedFor(agent);
        for (Place place : line) {
            if (floor.members(place.queue()).isReady(agent)) {
                return Optional.of(new Match(place, agent, AgentPolicy.PREFERRED_AGENT));
            }
        }
        return Optional.empty();
    }

    private void offer(Ledger ledger, Match match) {
        QueueState queue = floor.queueOf(match.place.queue());
        Explanation explanation = explaining.of(match.place, queue, match.agent, match.rule.code());
        ledger.emit(
                new FloorEvent.OfferMade(
                        offerId(ledger.nextSequence()),
                        match.place.request(),
                        queue.id(),
                        match.agent,
                        ledger.in(queue.settings().offerTimeout()),
                        explanation));
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
