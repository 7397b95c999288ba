package org.balie.acd.core.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Kind;
import org.jspecify.annotations.Nullable;

/// Everyone who waits, in every order that somebody asks for: by place in the own queue, by place
/// among those whom a pool of agents may have (kept with the pool), by place among those who wait
/// for one agent, and by arrival.
public final class WaitingLines {

    private static final NavigableSet<Place> NOBODY =
            Collections.unmodifiableNavigableSet(new TreeSet<>());

    /// Where one request is to be found.
    ///
    /// @param inLine whether it has a place in its queue's line; who is being asked about has not
    /// @param pools who may be asked about it; none while it waits for named agents
    /// @param agents for whom it waits
    public record Standing(
            Place place,
            Kind kind,
            boolean inLine,
            List<Members> pools,
            Collection<AgentId> agents) {
        public Standing {
            pools = List.copyOf(pools);
            agents = List.copyOf(agents);
        }
    }

    private final Map<QueueId, NavigableSet<Place>> lines = new HashMap<>();
    private final Map<AgentId, NavigableSet<Place>> reservedFor = new HashMap<>();
    private final Map<QueueId, NavigableMap<Long, Place>> arrivals = new HashMap<>();

    /// Takes a request from where it stood to where it stands.
    ///
    /// @param before null when it stood nowhere
    /// @param next null when it does not wait any more
    public void move(@Nullable Standing before, @Nullable Standing next) {
        if (next != null && next.equals(before)) {
            return;
        }
        if (before != null) {
            leave(before);
        }
        if (next != null) {
            enter(next);
        }
    }

    private void enter(Standing standing) {
        Place place = standing.place;
        if (standing.inLine) {
            into(lines, place.queue(), place);
            arrive(place.queue(), place);
        }
        for (Members pool : standing.pools) {
            pool.add(place, standing.kind);
            if (!pool.pool().queue().equals(place.queue())) {
                arrive(pool.pool().queue(), place);
            }
        }
        for (AgentId agent : standing.agents) {
            into(reservedFor, agent, place);
        }
    }

    private void leave(Standing standing) {
        Place place = standing.place;
        if (standing.inLine) {
            outOf(lines, place.queue(), place);
            depart(place.queue(), place);
        }
        for (Members pool : standing.pools) {
            pool.remove(place);
            if (!pool.pool().queue().equals(place.queue())) {
                depart(pool.pool().queue(), place);
            }
        }
        for (AgentId agent : standing.agents) {
            outOf(reservedFor, agent, place);
        }
    }

    /// Everyone in a queue's line, in order.
    public NavigableSet<Place> line(QueueId queue) {
        return lines.getOrDefault(queue, NOBODY);
    }

    /// Those who wait for this agent, over all queues, in order.
    public NavigableSet<Place> reservedFor(AgentId agent) {
        return reservedFor.getOrDefault(agent, NOBODY);
    }

    /// Everyone in a queue's line, and those of other queues whom its members may have, the one who
    /// came first, first.
    public Collection<Place> byArrival(QueueId queue) {
        NavigableMap<Long, Place> all = arrivals.get(queue);
        return all == null ? List.of() : all.values();
    }

    private void arrive(QueueId queue, Place place) {
        arrivals.computeIfAbsent(queue, _ -> new TreeMap<>()).put(place.ticket(), place);
    }

    private void depart(QueueId queue, Place place) {
        NavigableMap<Long, Place> all = arrivals.get(queue);
        if (all != null) {
            all.remove(place.ticket());
            if (all.isEmpty()) {
                arrivals.remove(queue);
            }
        }
    }

    private static <K> void into(Map<K, NavigableSet<Place>> lines, K key, Place place) {
        lines.computeIfAbsent(key, _ -> new TreeSet<>()).add(place);
    }

    private static <K> void outOf(Map<K, NavigableSet<Place>> lines, K key, Place place) {
        NavigableSet<Place> line = lines.get(key);
        if (line != null) {
            line.remove(place);
            if (line.isEmpty()) {
                lines.remove(key);
            }
        }
    }
}
