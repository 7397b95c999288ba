package org.balie.acd.core.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SkillLevel;

/// The members of one queue: those of a [Pool] who could be asked now, best first, and all others;
/// and who waits for them.
public final class Members implements Comparable<Members> {

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

    /// Whom they may have, first in line first.
    final NavigableSet<Place> line = new TreeSet<>();

    private final NavigableSet<Place> seenLine = Collections.unmodifiableNavigableSet(line);
    private final int[] shown = new int[Shown.values().length];
    private int reachable;
    private int atWork;

    /// All seats by agent id, and which of them are not ready; of no use after somebody came or
    /// went until it is made anew.
    private final List<Seat> byId = new ArrayList<>();

    private final BitSet notReady = new BitSet();
    private boolean isInOrder = true;

    Members(QueueSettings queue, int widened) {
        this.queue = queue;
        this.pool = new Pool(queue.id(), widened);
    }

    public Pool pool() {
        return pool;
    }

    public AgentPolicy policy() {
        return queue.policy();
    }

    /// Whom they may have, first in line first.
    public NavigableSet<Place> line() {
        return seenLine;
    }

    @Override
    public int compareTo(Members other) {
        return pool.compareTo(other.pool);
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

    /// A seat for a new member.
    Seat take(AgentState agent) {
        Seat seat =
                new Seat(this, agent.id(), missingSkill(agent.settings(), queue, pool.widened()));
        seats.put(seat.agent, seat);
        isInOrder = false;
        seat.show(agent, queue);
        count(seat, 1);
        if (seat.ranked != null) {
            ready.add(seat.ranked);
        }
        return seat;
    }

    void remove(Seat seat) {
        seats.remove(seat.agent);
        isInOrder = false;
        count(seat, -1);
        if (seat.ranked != null) {
            ready.remove(seat.ranked);
        }
    }

    /// @return whether the member came free by this: could not be asked before, and can now
    boolean update(Seat seat, AgentState agent) {
        count(seat, -1);
        Ranked before = seat.ranked;
        seat.show(agent, queue);
        count(seat, 1);
        Ranked now = seat.ranked;
        if (before != null && !before.equals(now)) {
            ready.remove(before);
        }
        if (now != null && !now.equals(before)) {
            ready.add(now);
        }
        if (isInOrder) {
            notReady.set(seat.index, now == null);
        }
        return before == null && now != null;
    }

    private void count(Seat seat, int one) {
        shown[seat.shown.ordinal()] += one;
        reachable += seat.isReachable ? one : 0;
        atWork += seat.isAtWork ? one : 0;
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
        return atWork > (seat != null && seat.isAtWork ? 1 : 0);
    }

    /// Whether anybody but this agent has the skills and is not offline.
    public boolean isAnotherReachable(AgentId agent) {
        Seat seat = seats.get(agent);
        return reachable > (seat != null && seat.isReachable ? 1 : 0);
    }

    public boolean nobodyReady() {
        return ready.isEmpty();
    }

    /// Members who can't be asked now and what stands in their way, by id.
    ///
    /// @param wantsMore takes one and says whether to go on
    public void hindered(Predicate<Candidate> wantsMore) {
        if (!isInOrder) {
            bringInOrder();
        }
        for (int i = notReady.nextSetBit(0); i >= 0; i = notReady.nextSetBit(i + 1)) {
            Candidate candidate = byId.get(i).hindered;
            if (candidate != null && !wantsMore.test(candidate)) {
                return;
            }
        }
    }

    private void bringInOrder() {
        byId.clear();
        byId.addAll(seats.values());
        byId.sort(Comparator.comparing(seat -> seat.agent));
        notReady.clear();
        for (int i = 0; i < byId.size(); i++) {
            Seat seat = byId.get(i);
            seat.index = i;
            notReady.set(i, !seat.isReady());
        }
        isInOrder = true;
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
        return seat != null && seat.isReady();
    }
}
