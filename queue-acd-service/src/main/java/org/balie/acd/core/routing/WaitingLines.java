package org.balie.acd.core.routing;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;

/// Everyone who waits, in order: per queue those who are for anybody and those who are reserved,
/// and per agent those who are reserved for them.
public final class WaitingLines {

    private static final NavigableSet<Place> NOBODY =
            Collections.unmodifiableNavigableSet(new TreeSet<>());

    private record Spot(Place place, Optional<AgentId> reservedFor) {}

    private final Map<RequestId, Spot> spots = new HashMap<>();
    private final Map<QueueId, NavigableSet<Place>> free = new HashMap<>();
    private final Map<QueueId, NavigableSet<Place>> reserved = new HashMap<>();
    private final Map<AgentId, NavigableSet<Place>> reservedFor = new HashMap<>();

    /// Puts a request at its place, for anybody or for one agent; it may have had another.
    public void put(Place place, Optional<AgentId> agent) {
        Spot spot = new Spot(place, agent);
        Spot before = spots.put(place.request(), spot);
        if (spot.equals(before)) {
            return;
        }
        if (before != null) {
            leave(before);
        }
        if (agent.isPresent()) {
            into(reserved, place.queue()).add(place);
            into(reservedFor, agent.get()).add(place);
        } else {
            into(free, place.queue()).add(place);
        }
    }

    public void remove(RequestId request) {
        Spot spot = spots.remove(request);
        if (spot != null) {
            leave(spot);
        }
    }

    /// Those of a queue who are for anybody, in order.
    public NavigableSet<Place> free(QueueId queue) {
        return free.getOrDefault(queue, NOBODY);
    }

    /// Those who are for this agent only, over all queues, in order.
    public NavigableSet<Place> reservedFor(AgentId agent) {
        return reservedFor.getOrDefault(agent, NOBODY);
    }

    /// Everyone who waits in a queue, in order.
    public Iterator<Place> all(QueueId queue) {
        NavigableSet<Place> others = reserved.getOrDefault(queue, NOBODY);
        return others.isEmpty()
                ? free(queue).iterator()
                : new Merged(free(queue).iterator(), others.iterator());
    }

    public int size(QueueId queue) {
        return free(queue).size() + reserved.getOrDefault(queue, NOBODY).size();
    }

    /// Whoever has waited longest in a queue, which need not be the first in line.
    public Optional<RequestId> longest(QueueId queue) {
        Comparator<Place> byArrival = Comparator.comparingLong(Place::ticket);
        return Stream.of(free(queue), reserved.getOrDefault(queue, NOBODY))
                .flatMap(line -> oldestOfEachLane(line).stream())
                .min(byArrival)
                .map(Place::request);
    }

    private static List<Place> oldestOfEachLane(NavigableSet<Place> line) {
        if (line.isEmpty()) {
            return List.of();
        }
        // Within a lane of one queue the order is that of arrival.
        Place first = line.first();
        return first.lane() == Place.Lane.NORMAL
                ? List.of(first)
                : Stream.concat(
                                Stream.of(first),
                                line.stream()
                                        .dropWhile(place -> place.lane() == Place.Lane.FRONT)
                                        .limit(1))
                        .toList();
    }

    private void leave(Spot spot) {
        Place place = spot.place;
        if (spot.reservedFor.isPresent()) {
            outOf(reserved, place.queue(), place);
            outOf(reservedFor, spot.reservedFor.get(), place);
        } else {
            outOf(free, place.queue(), place);
        }
    }

    private static <K> NavigableSet<Place> into(Map<K, NavigableSet<Place>> lines, K key) {
        return lines.computeIfAbsent(key, _ -> new TreeSet<>());
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

    /// Two ordered walks as one.
    private static final class Merged implements Iterator<Place> {
        private final Walk one;
        private final Walk other;

        Merged(Iterator<Place> one, Iterator<Place> other) {
            this.one = new Walk(one);
            this.other = new Walk(other);
        }

        @Override
        public boolean hasNext() {
            return one.head.isPresent() || other.head.isPresent();
        }

        @Override
        public Place next() {
            if (one.head.isEmpty()) {
                return other.take();
            }
            boolean oneFirst =
                    other.head.isEmpty() || one.head.get().compareTo(other.head.get()) < 0;
            return oneFirst ? one.take() : other.take();
        }
    }

    private static final class Walk {
        private final Iterator<Place> rest;
        private Optional<Place> head;

        Walk(Iterator<Place> rest) {
            this.rest = rest;
            this.head = step();
        }

        Place take() {
            Place taken = head.orElseThrow();
            head = step();
            return taken;
        }

        private Optional<Place> step() {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }
    }
}
