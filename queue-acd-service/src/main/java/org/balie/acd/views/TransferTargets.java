package org.balie.acd.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.balie.acd.core.Admission;
import org.balie.acd.core.Floor;
import org.balie.acd.core.QueueView;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Lifecycle;
import org.balie.acd.core.state.QueueState;

/// To whom an agent may transfer a session (rule ACD-12), by name.
public record TransferTargets(List<Queue> queues, List<Agent> agents) {

    /// @param open whether somebody could be asked now
    public record Queue(String queueId, String name, boolean open, int waiting, int available) {
        static Queue of(QueueView view) {
            return new Queue(
                    view.queue().id().value(),
                    view.queue().settings().name(),
                    view.openness() instanceof Admission.Open,
                    view.waiting(),
                    view.people().available());
        }
    }

    /// @param free whether this agent would be asked at once
    public record Agent(
            String agentId, String name, String presence, boolean free, List<String> queues) {
        static Agent of(AgentState agent, Floor floor) {
            return new Agent(
                    agent.id().value(),
                    agent.settings().name(),
                    agent.presence().code(),
                    agent.isReady(),
                    agent.settings().queues().stream().map(id -> Names.of(floor, id)).toList());
        }
    }

    static TransferTargets of(Floor floor, AgentId asking, Instant now) {
        return new TransferTargets(
                floor.queues()
                        .filter(queue -> !queue.isRetired())
                        .map(QueueState::id)
                        .flatMap(id -> floor.view(id, now).stream())
                        .map(Queue::of)
                        .sorted(Comparator.comparing(Queue::name))
                        .toList(),
                floor.agents()
                        .filter(agent -> agent.lifecycle() == Lifecycle.ACTIVE)
                        .filter(agent -> !agent.id().equals(asking))
                        .map(agent -> Agent.of(agent, floor))
                        .sorted(Comparator.comparing(Agent::name))
                        .toList());
    }
}
