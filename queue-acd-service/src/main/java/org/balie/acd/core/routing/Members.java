package org.balie.acd.core.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SkillLevel;

/// The members of one queue: those of a [Pool] who could be asked now, best first, and all others.
public final class Members {

    /// How a member is counted.
    ///
    /// @param reachable has the skills and is there in some way
    /// @param atWork has the skills and takes requests, now or once free
    /// @param ranked could be asked now
    private record Seat(Shown shown, boolean reachable, boolean atWork, Optional<Ranked> ranked) {}

    /// Presence without its details.
    public enum Shown {
        OFFLINE,
        AWAY,
        AVAILABLE,
        BUSY,
        WRAP_UP;

        static Shown of(Presence presence) {
            return switch (presence) {
                case Presence.Offline _ -> OFFLINE;
                case Presence.Away _ -> AWAY;
                case Presence.Available _ -> AVAILABLE;
                case Presence.Busy _ -> BUSY;
                case Presence.WrapUp _ -> WRAP_UP;
            };
        }
    }

    private final QueueSettings queue;
    private final Pool pool;
    private final Map<AgentId, Seat> seats = new HashMap<>();
    private final NavigableSet<Ranked> ready = new TreeSet<>();
    private final NavigableSet<AgentId> others = new TreeSet<>();
    private final int[] shown = new int[Shown.values().length];
    private int reachable;
    private int atWork;

    Members(QueueSettings queue, int widened) {
        this.queue = queue;
        this.pool = new Pool(queue.id(), widened);
    }

    public Pool pool() {
        return pool;
    }

    /// The first skill that the queue asks for and the agent lacks.
    ///
    /// @param widened how many levels less are enough
    public static Optional<String> missingSkill(
            AgentSettings agent, QueueSettings queue, int widened) {
        for (SkillLevel needed : queue.skills()) {
            if (agent.level(needed.skill()) < needed.level() - widened) {
                return Optional.of(needed.skill());
            }
        }
        return Optional.empty();
    }

    enum Change {
        /// Could not be asked before, and can now.
        CAME_FREE,
        NONE
    }

    Change put(AgentState agent) {
        boolean skilled = missingSkill(agent.settings(), queue, pool.widened()).isEmpty();
        boolean there = !(agent.presence() instanceof Presence.Offline);
        Seat seat =
                new Seat(
                        Shown.of(agent.presence()),
                        skilled && there,
                        skilled && agent.isAtWork(),
                        skilled && agent.isReady()
                                ? Optional.of(Ranked.of(agent, queue))
                                : Optional.empty());
        Seat before = seats.put(agent.id(), seat);
        if (seat.equals(before)) {
            return Change.NONE;
        }
        if (before != null) {
            leave(agent.id(), before);
        }
        take(agent.id(), seat);
        boolean wasReady = before != null && before.ranked.isPresent();
        return seat.ranked.isPresent() && !wasReady ? Change.CAME_FREE : Change.NONE;
    }

    void remove(AgentId agent) {
        Seat seat = seats.remove(agent);
        if (seat != null) {
            leave(agent, seat);
        }
    }

    private void take(AgentId agent, Seat seat) {
        shown[seat.shown.ordinal()]++;
        reachable += seat.reachable ? 1 : 0;
        atWork += seat.atWork ? 1 : 0;
        if (seat.ranked.isPresent()) {
            ready.add(seat.ranked.get());
        } else {
            others.add(agent);
        }
    }

    private void leave(AgentId agent, Seat seat) {
        shown[seat.shown.ordinal()]--;
        reachable -= seat.reachable ? 1 : 0;
        atWork -= seat.atWork ? 1 : 0;
        if (seat.ranked.isPresent()) {
            ready.remove(seat.ranked.get());
        } else {
            others.remove(agent);
        }
    }

    public int size() {
        return seats.size();
    }

    public int count(Shown presence) {
        return shown[presence.ordinal()];
    }

    /// How many members with the skills are not offline.
    public int reachable() {
        return reachable;
    }

    /// How many members with the skills take requests, now or once they are free.
    public int atWork() {
        return atWork;
    }

    /// Whether anybody but this agent takes requests, now or once free.
    public boolean isAnotherAtWork(AgentId agent) {
        Seat seat = seats.get(agent);
        return atWork > (seat != null && seat.atWork ? 1 : 0);
    }

    /// Whether anybody but this agent has the skills and is not offline.
    public boolean isAnotherReachable(AgentId agent) {
        Seat seat = seats.get(agent);
        return reachable > (seat != null && seat.reachable ? 1 : 0);
    }

    public boolean nobodyReady() {
        return ready.isEmpty();
    }

    /// Members who can't be asked now, by id.
    public Stream<AgentId> notReady() {
        return others.stream();
    }

    /// Who gets this request, if anybody may now.
    ///
    /// @param lastAsked where the ring of round robin stands
    public Optional<AgentId> best(Request request, Optional<AgentId> lastAsked) {
        if (queue.policy() == AgentPolicy.ROUND_ROBIN
                || queue.policy() == AgentPolicy.PREFERRED_AGENT
                || !request.rests().isEmpty()) {
            return inOrder(request, lastAsked)
                    .filter(agent -> !request.restsWith(agent))
                    .findFirst();
        }
        return ready.isEmpty() ? Optional.empty() : Optional.of(ready.first().agent());
    }

    /// Those who could be asked about this request, best first, whether or not they declined it.
    public Stream<AgentId> inOrder(Request request, Optional<AgentId> lastAsked) {
        return switch (queue.policy()) {
            case LONGEST_IDLE, LEAST_OCCUPIED, BEST_SKILL -> ready.stream().map(Ranked::agent);
            case ROUND_ROBIN -> ring(lastAsked);
            case PREFERRED_AGENT -> {
                Stream<AgentId> all = ready.stream().map(Ranked::agent);
                Optional<AgentId> first = request.preferred().filter(this::isReady);
                yield first.isEmpty()
                        ? all
                        : Stream.concat(
                                first.stream(), all.filter(agent -> !agent.equals(first.get())));
            }
        };
    }

    private Stream<AgentId> ring(Optional<AgentId> lastAsked) {
        if (lastAsked.isEmpty()) {
            return ready.stream().map(Ranked::agent);
        }
        Ranked last = Ranked.inRing(lastAsked.get());
        return Stream.concat(
                        ready.tailSet(last, false).stream(), ready.headSet(last, true).stream())
                .map(Ranked::agent);
    }

    public boolean isReady(AgentId agent) {
        Seat seat = seats.get(agent);
        return seat != null && seat.ranked.isPresent();
    }
}
