package org.balie.acd.core.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Settings.QueueSettings;

/// The members of every queue, kept in the order in which they would be asked.
public final class Candidates {

    private final Map<QueueId, Members> queues = new HashMap<>();

    /// A queue is new or has other settings: its members are ranked afresh.
    public void configure(QueueSettings queue, Stream<AgentState> agents) {
        Members members = new Members(queue);
        agents.filter(agent -> agent.settings().queues().contains(queue.id()))
                .forEach(members::put);
        queues.put(queue.id(), members);
    }

    public void remove(QueueId queue) {
        queues.remove(queue);
    }

    /// @return the queues in which the agent came free by this
    public List<QueueId> put(Optional<AgentState> before, AgentState now) {
        before.ifPresent(was -> leaveFormerQueues(was, now));
        List<QueueId> cameFree = new ArrayList<>();
        for (QueueId queue : now.settings().queues()) {
            Members members = queues.get(queue);
            if (members != null && members.put(now) == Members.Change.CAME_FREE) {
                cameFree.add(queue);
            }
        }
        return cameFree;
    }

    public void remove(AgentId agent, List<QueueId> memberOf) {
        for (QueueId queue : memberOf) {
            Members members = queues.get(queue);
            if (members != null) {
                members.remove(agent);
            }
        }
    }

    private void leaveFormerQueues(AgentState was, AgentState now) {
        if (was.settings().queues().equals(now.settings().queues())) {
            return;
        }
        remove(
                was.id(),
                was.settings().queues().stream()
                        .filter(queue -> !now.settings().queues().contains(queue))
                        .toList());
    }

    public Optional<Members> of(QueueId queue) {
        return Optional.ofNullable(queues.get(queue));
    }
}
