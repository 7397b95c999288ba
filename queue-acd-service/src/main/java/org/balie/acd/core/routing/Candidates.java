package org.balie.acd.core.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.QueueSettings;

/// The members of every queue, kept in the order in which they would be asked; once for every
/// widening of skills that the queue's overflow can come to.
public final class Candidates {

    private final Map<QueueId, NavigableMap<Integer, Members>> queues = new HashMap<>();

    /// A queue is new or has other settings: its members are ranked afresh.
    public void configure(QueueSettings queue, Stream<AgentState> agents) {
        NavigableMap<Integer, Members> pools = new TreeMap<>();
        int widened = 0;
        pools.put(widened, new Members(queue, widened));
        for (OverflowStep step : queue.overflow()) {
            if (step instanceof OverflowStep.WidenSkills(_, int levels)) {
                widened += levels;
                pools.put(widened, new Members(queue, widened));
            }
        }
        agents.filter(agent -> agent.settings().queues().contains(queue.id()))
                .forEach(agent -> pools.values().forEach(members -> members.put(agent)));
        queues.put(queue.id(), pools);
    }

    public void remove(QueueId queue) {
        queues.remove(queue);
    }

    /// @param cameFree takes the pools in which the agent came free by this
    public void put(Optional<AgentState> before, AgentState now, Collection<Pool> cameFree) {
        before.ifPresent(was -> leaveFormerQueues(was, now));
        for (QueueId queue : now.settings().queues()) {
            for (Members members : of(queue)) {
                if (members.put(now) == Members.Change.CAME_FREE) {
                    cameFree.add(members.pool());
                }
            }
        }
    }

    public void remove(AgentId agent, List<QueueId> memberOf) {
        for (QueueId queue : memberOf) {
            of(queue).forEach(members -> members.remove(agent));
        }
    }

    private void leaveFormerQueues(AgentState was, AgentState now) {
        if (was.settings() == now.settings()) {
            return;
        }
        remove(
                was.id(),
                was.settings().queues().stream()
                        .filter(queue -> !now.settings().queues().contains(queue))
                        .toList());
    }

    /// The pool of a request that has been widened so far: when the queue does not widen that much
    /// any more, the next smaller one. Empty when there is no such queue.
    public Optional<Members> of(QueueId queue, int widened) {
        return Optional.ofNullable(queues.get(queue))
                .map(pools -> pools.floorEntry(widened).getValue());
    }

    /// Members who have the skills when overflow has widened them as far as it goes.
    private Optional<Members> widest(QueueId queue) {
        return Optional.ofNullable(queues.get(queue)).map(pools -> pools.lastEntry().getValue());
    }

    /// Everybody who may be asked about a request: of its own queue as far as it has been widened,
    /// then of those that were added.
    public Stream<Members> poolsOf(Request request) {
        Stream<Members> own =
                request.queue().flatMap(id -> of(id, request.reach().widened())).stream();
        return request.reach().added().isEmpty()
                ? own
                : Stream.concat(
                        own, request.reach().added().stream().flatMap(id -> of(id, 0).stream()));
    }

    /// Everybody who may be asked about a request of this queue in the end.
    public Stream<Members> everybodyFor(QueueSettings queue) {
        Stream<Members> added =
                queue.overflow().stream()
                        .flatMap(
                                step ->
                                        step instanceof OverflowStep.AddQueue(_, QueueId other)
                                                ? of(other, 0).stream()
                                                : Stream.empty());
        return Stream.concat(widest(queue.id()).stream(), added);
    }

    private Collection<Members> of(QueueId queue) {
        NavigableMap<Integer, Members> pools = queues.get(queue);
        return pools == null ? List.of() : pools.values();
    }
}
