package org.balie.acd.core;

import java.util.List;
import java.util.Optional;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.QueueState;

/// Why an agent has no offer.
public enum IdleBecause {
    NOT_AVAILABLE("not-available"),
    AT_CAPACITY("at-capacity"),
    NO_QUEUES("no-queues"),
    /// There are requests, all of them in queues whose skills the agent lacks.
    SKILLS_DO_NOT_MATCH("skills-do-not-match"),
    NOTHING_WAITING("nothing-waiting");

    private final String code;

    IdleBecause(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<IdleBecause> of(FloorState floor, AgentState agent) {
        if (agent.ringing().isPresent()) {
            return Optional.empty();
        }
        if (!(agent.intent() instanceof Intent.Available) || !agent.link().isLive()) {
            return Optional.of(NOT_AVAILABLE);
        }
        if (agent.isAtCapacity()) {
            return Optional.of(AT_CAPACITY);
        }
        List<QueueState> queues =
                agent.settings().queues().stream().flatMap(id -> floor.queue(id).stream()).toList();
        if (queues.isEmpty()) {
            return Optional.of(NO_QUEUES);
        }
        boolean lacksSkills =
                queues.stream()
                        .filter(queue -> !floor.lines.line(queue.id()).isEmpty())
                        .anyMatch(
                                queue ->
                                        Members.missingSkill(agent.settings(), queue.settings(), 0)
                                                .isPresent());
        return Optional.of(lacksSkills ? SKILLS_DO_NOT_MATCH : NOTHING_WAITING);
    }
}
