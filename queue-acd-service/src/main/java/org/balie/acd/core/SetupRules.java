package org.balie.acd.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Lifecycle;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SiteSettings;

/// Settings take effect at once for what comes; what was begun under the old ones keeps its
/// deadlines. What is removed goes when nothing open needs it any more.
final class SetupRules {

    private SetupRules() {}

    static void apply(Ledger ledger, FloorConfiguration configuration) {
        configure(ledger, configuration.site());
        configuration.queues().forEach(queue -> configure(ledger, queue));
        configuration.agents().forEach(agent -> configure(ledger, agent));
        Set<QueueId> queues =
                configuration.queues().stream().map(QueueSettings::id).collect(Collectors.toSet());
        Set<AgentId> agents =
                configuration.agents().stream().map(AgentSettings::id).collect(Collectors.toSet());
        ledger.floor
                .queues()
                .map(QueueState::id)
                .filter(queue -> !queues.contains(queue))
                .sorted()
                .toList()
                .forEach(queue -> remove(ledger, queue));
        ledger.floor
                .agents()
                .map(AgentState::id)
                .filter(agent -> !agents.contains(agent))
                .sorted()
                .toList()
                .forEach(agent -> remove(ledger, agent));
    }

    static void configure(Ledger ledger, SiteSettings settings) {
        if (settings.version() > ledger.floor.site().settings().version()) {
            ledger.emit(new FloorEvent.SiteConfigured(settings));
        }
    }

    static void configure(Ledger ledger, QueueSettings settings) {
        if (ledger.floor
                .queue(settings.id())
                .filter(queue -> queue.settings().version() >= settings.version())
                .isEmpty()) {
            ledger.emit(new FloorEvent.QueueConfigured(settings));
        }
    }

    static void configure(Ledger ledger, AgentSettings settings) {
        if (ledger.floor
                .agent(settings.id())
                .filter(agent -> agent.settings().version() >= settings.version())
                .isEmpty()) {
            ledger.emit(new FloorEvent.AgentConfigured(settings));
            AgentRules.keepWithinCapacity(ledger, settings.id());
        }
    }

    static void remove(Ledger ledger, QueueId id) {
        if (ledger.floor.queue(id).filter(queue -> !queue.isRetired()).isPresent()) {
            ledger.emit(new FloorEvent.QueueRetired(id));
        }
    }

    static void remove(Ledger ledger, AgentId id) {
        if (ledger.floor
                .agent(id)
                .filter(agent -> agent.lifecycle() == Lifecycle.ACTIVE)
                .isPresent()) {
            ledger.emit(new FloorEvent.AgentRetired(id));
            AgentRules.stopRinging(ledger, id, RescindCause.AGENT_REMOVED);
        }
    }

    /// Takes away what was retired and is not needed any more.
    static void clearAway(Ledger ledger) {
        FloorState floor = ledger.floor;
        for (QueueId queue : List.copyOf(floor.retiredQueues())) {
            if (floor.count(queue).open() == 0) {
                ledger.emit(new FloorEvent.QueueRemoved(queue));
            }
        }
        for (AgentId agent : List.copyOf(floor.retiredAgents())) {
            AgentState state = floor.agentOf(agent);
            if (state.load() == 0 && state.ringing().isEmpty()) {
                ledger.emit(new FloorEvent.AgentRemoved(agent));
            }
        }
    }
}
