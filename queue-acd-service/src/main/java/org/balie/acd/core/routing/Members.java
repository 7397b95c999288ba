package org.balie.acd.core.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
import org.balie.acd.core.state.Kind;
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

    /// Those of them who may have calls.
    private final NavigableSet<Ranked> readyForCalls = new TreeSet<>();

    private final NavigableSet<Place> line = new TreeSet<>();
    private final NavigableSet<Place> seenLine = Collections.unmodifiableNavigableSet(line);

    /// The line without calls: many may wait in it while nobody who is ready has a telephone.
    private final NavigableSet<Place> withoutCalls = new TreeSet<>();

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

    /// The same, without those whom nobody could take who is ready now.
    public Collection<Place> lineOfReady() {
        if (ready.isEmpty()) {
            return List.of();
        }
        return readyForCalls.isEmpty() ? withoutCalls : line;
    }

    void add(Place place, Kind kind) {
        line.add(place);
        if (!kind.needsTelephone()) {
            withoutCalls.add(place);
        }
    }

    void remove(Place place) {
        line.remove(place);
        withoutCalls.remove(place);
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
        rank(seat);
        return seat;
    }

    void remove(Seat seat) {
        seats.remove(seat.agent);
        isInOrder = false;
        count(seat, -1);
        if (seat.ranked != null) {
            ready.remove(seat.ranked);
            readyForCalls.remove(seat.ranked);
        }
    }

    /// @return whether the member came free by this: could not be asked before, or not about a
    ///   call, and can now
    boolean update(Seat seat, AgentState agent) {
        count(seat, -1);
        Ranked before = seat.ranked;
        boolean hadTelephone = seat.hasTelephone;
        seat.show(agent, queue);
        count(seat, 1);
        Ranked now = seat.ranked;
        if (before != null && !before.equals(now)) {
            ready.remove(before);
            readyForCalls.remove(before);
        } else if (before != null && !seat.hasTelephone) {
            readyForCalls.remove(before);
        }
        rank(seat);
        if (isInOrder) {
            notReady.set(seat.index, now == null);
        }
        return now != null && (before == null || seat.hasTelephone && !hadTelephone);
    }

    private void rank(Seat seat) {
        if (seat.ranked != null) {
            ready.add(seat.ranked);
            if (seat.hasTelephone) {
                readyForCalls.add(seat.ranked);
            }
        }
    }

    private NavigableSet<Ranked> ready(Kind kind) {
        return kind.needsTelephone() ? readyForCalls : ready;
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

    public boolean nobodyReady(Kind kind) {
        return ready(kind).isEmpty();
    }

    /// Members who can't be asked now about a request of this kind and what stands in their way, by
    /// id.
    ///
    /// @param wantsMore takes one and says whether to go on
    public void hindered(Kind kind, Predicate<Candidate> wantsMore) {
        if (!isInOrder) {
            bringInOrder();
        }
        // Of calls also those who are ready for everything else.
        boolean all = kind.needsTelephone();
        for (int i = all ? 0 : notReady.nextSetBit(0);
                i >= 0 && i < byId.size();
                i = all ? i + 1 : notReady.nextSetBit(i + 1)) {
            Optional<Candidate> candidate = byId.get(i).hindered(kind);
            if (candidate.isPresent() && !wantsMore.test(candidate.get())) {
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
        NavigableSet<Ranked> able = ready(request.kind());
        return able.isEmpty() ? Optional.empty() : Optional.of(able.first().agent());
    }

    /// Those who could be asked about this request, best first, whether or not they declined it.
    public Stream<AgentId> inOrder(Request request, Optional<AgentId> lastAsked) {
        NavigableSet<Ranked> able = ready(request.kind());
        return switch (queue.policy()) {
            case LONGEST_IDLE, LEAST_OCCUPIED, BEST_SKILL -> able.stream().map(Ranked::agent);
            case ROUND_ROBIN -> ring(able, lastAsked);
            case PREFERRED_AGENT -> {
                Stream<AgentId> all = able.stream().map(Ranked::agent);
                Optional<AgentId> first =
                        request.preferred().filter(agent -> isReady(agent, request.kind()));
                yield first.isEmpty()
                        ? all
                        : Stream.concat(
                                first.stream(), all.filter(agent -> !agent.equals(first.get())));
            }
        };
    }

    private static Stream<AgentId> ring(NavigableSet<Ranked> able, Optional<AgentId> lastAsked) {
        if (lastAsked.isEmpty()) {
            return able.stream().map(Ranked::agent);
        }
        Ranked last = Ranked.inRing(lastAsked.get());
        return Stream.concat(able.tailSet(last, false).stream(), able.headSet(last, true).stream())
                .map(Ranked::agent);
    }

    public boolean isReady(AgentId agent, Kind kind) {
        Seat seat = seats.get(agent);
        return seat != null && seat.isReady(kind);
    }
}
