package org.balie.acd.core;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.RequestId;

/// Everything that time alone will change, soonest first. What is due at the same instant goes
/// holders first, then agents, then requests, each by id.
final class Deadlines {

    record Due(Instant at, Touched what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : byKindAndId(what, other.what);
        }
    }

    private final TreeSet<Due> order = new TreeSet<>();

    void set(Slot<?> slot, Optional<Instant> at) {
        Due before = slot.due;
        if (before != null) {
            if (at.isPresent() && before.at.equals(at.get())) {
                return;
            }
            order.remove(before);
            slot.due = null;
        }
        if (at.isPresent()) {
            Due due = new Due(at.get(), slot.what);
            order.add(due);
            slot.due = due;
        }
    }

    Optional<Instant> next() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.first().at);
    }

    Optional<Due> dueBy(Instant now) {
        return order.isEmpty() || order.first().at.isAfter(now)
                ? Optional.empty()
                : Optional.of(order.first());
    }

    private static int rank(Touched what) {
        return switch (what) {
            case Touched.OfHolder _ -> 0;
            case Touched.OfAgent _ -> 1;
            case Touched.OfRequest _ -> 2;
            case Touched.OfQueue _, Touched.OfSite _ ->
                    throw new IllegalArgumentException(what + " has no deadline");
        };
    }

    private static int byKindAndId(Touched one, Touched other) {
        int byKind = Integer.compare(rank(one), rank(other));
        if (byKind != 0) {
            return byKind;
        }
        return switch (one) {
            case Touched.OfHolder(HolderId id) -> id.compareTo(((Touched.OfHolder) other).id());
            case Touched.OfAgent(AgentId id) -> id.compareTo(((Touched.OfAgent) other).id());
            case Touched.OfRequest(RequestId id) -> id.compareTo(((Touched.OfRequest) other).id());
            case Touched.OfQueue _, Touched.OfSite _ -> 0;
        };
    }
}
