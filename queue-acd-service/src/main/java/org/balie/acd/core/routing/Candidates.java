package org.balie.acd.core.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.jspecify.annotations.Nullable;

/// The members of every queue, kept in the order in which they would be asked; once for every
/// widening of skills that the queue's overflow can come to.
public final class Candidates {

    /// An agent and their seats, one in each pool of each queue of theirs.
    public static final class Membership {
        private final List<Seat> seats = new ArrayList<>();
        private AgentState agent;
        private boolean isStale;

        private Membership(AgentState agent) {
            this.agent = agent;
        }

        /// The pools in which the agent can be asked now.
        public List<Members> readyPools() {
            List<Members> ready = new ArrayList<>(seats.size());
            for (Seat seat : seats) {
                if (seat.isReady()) {
                    ready.add(seat.members);
                }
            }
            return ready;
        }
    }

    private final Map<QueueId, NavigableMap<Integer, Members>> queues = new HashMap<>();
    private final Map<AgentId, Membership> agents = new HashMap<>();
    private final List<Membership> stale = new ArrayList<>();
    private final Collection<Members> cameFree;

    /// @param cameFree takes the pools in which somebody came free
    public Candidates(Collection<Members> cameFree) {
        this.cameFree = cameFree;
    }

    /// A queue is new or has other settings: its members are ranked afresh.
    public void configure(QueueSettings queue) {
        NavigableMap<Integer, Members> pools = new TreeMap<>();
        int widened = 0;
        pools.put(widened, new Members(queue, widened));
        for (OverflowStep step : queue.overflow()) {
            if (step instanceof OverflowStep.WidenSkills(_, int levels)) {
                widened += levels;
                pools.put(widened, new Members(queue, widened));
            }
        }
        forget(queues.put(queue.id(), pools));
        reseatMembersOf(queue.id());
    }

    public void remove(QueueId queue) {
        forget(queues.remove(queue));
        reseatMembersOf(queue);
    }

    private void forget(@Nullable NavigableMap<Integer, Members> pools) {
        if (pools != null) {
            cameFree.removeAll(pools.values());
        }
    }

    private void reseatMembersOf(QueueId queue) {
        for (Membership membership : agents.values()) {
            if (membership.agent.settings().queues().contains(queue)) {
                reseat(membership);
            }
        }
    }

    /// Gives a new agent their seats.
    public Membership enrol(AgentState agent) {
        Membership membership = new Membership(agent);
        agents.put(agent.id(), membership);
        reseat(membership);
        return membership;
    }

    /// An agent has changed. Seats are brought along when somebody looks at them next: one command
    /// may change an agent several times.
    public void change(Membership membership, AgentState next) {
        AgentState before = membership.agent;
        membership.agent = next;
        if (next.settings() != before.settings()) {
            reseat(membership);
        } else if (!membership.isStale && !next.standsAs(before)) {
            membership.isStale = true;
            stale.add(membership);
        }
    }

    public void remove(Membership membership) {
        agents.remove(membership.agent.id());
        stale.remove(membership);
        leave(membership);
    }

    private void reseat(Membership membership) {
        leave(membership);
        for (QueueId queue : membership.agent.settings().queues()) {
            for (Members members : of(queue)) {
                Seat seat = members.take(membership.agent);
                membership.seats.add(seat);
                if (seat.isReady()) {
                    cameFree.add(members);
                }
            }
        }
    }

    private static void leave(Membership membership) {
        membership.seats.forEach(seat -> seat.members.remove(seat));
        membership.seats.clear();
    }

    /// Lets the seats show what their agents have become.
    public void bringAlong() {
        for (Membership membership : stale) {
            membership.isStale = false;
            for (Seat seat : membership.seats) {
                if (seat.members.update(seat, membership.agent)) {
                    cameFree.add(seat.members);
                }
            }
        }
        stale.clear();
    }

    /// The pool of a request that has been widened so far: when the queue does not widen that much
    /// any more, the next smaller one. Empty when there is no such queue.
    public Optional<Members> of(QueueId queue, int widened) {
        bringAlong();
        return Optional.ofNullable(queues.get(queue))
                .map(pools -> pools.floorEntry(widened).getValue());
    }

    /// Members who have the skills when overflow has widened them as far as it goes.
    private Optional<Members> widest(QueueId queue) {
        bringAlong();
        return Optional.ofNullable(queues.get(queue)).map(pools -> pools.lastEntry().getValue());
    }

    /// Everybody who may be asked about a request: of its own queue as far as it has been widened,
    /// then of those that were added.
    public List<Members> poolsOf(Request request) {
        Optional<Members> own = request.queue().flatMap(id -> of(id, request.reach().widened()));
        if (request.reach().added().isEmpty()) {
            return own.isPresent() ? List.of(own.get()) : List.of();
        }
        List<Members> all = new ArrayList<>();
        own.ifPresent(all::add);
        request.reach().added().forEach(id -> of(id, 0).ifPresent(all::add));
        return all;
    }

    /// Everybody who may be asked about a request of this queue in the end.
    public List<Members> everybodyFor(QueueSettings queue) {
        List<Members> all = new ArrayList<>();
        widest(queue.id()).ifPresent(all::add);
        for (OverflowStep step : queue.overflow()) {
            if (step instanceof OverflowStep.AddQueue(_, QueueId other)) {
                of(other, 0).ifPresent(all::add);
            }
        }
        return all;
    }

    private Collection<Members> of(QueueId queue) {
        NavigableMap<Integer, Members> pools = queues.get(queue);
        return pools == null ? List.of() : pools.values();
    }
}
