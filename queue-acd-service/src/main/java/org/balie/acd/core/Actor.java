package org.balie.acd.core;

import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.VisitorId;

/// Who caused a command and all that follows from it.
public sealed interface Actor {

    /// Anyone who works here: agent, supervisor or administrator.
    ///
    /// @param name where it matters to others, since who is no agent is unknown to the floor
    record Worker(AgentId id, Optional<String> name) implements Actor {
        public Worker(AgentId id) {
            this(id, Optional.empty());
        }
    }

    record Visitor(VisitorId id) implements Actor {}

    /// Time passed.
    record Clock() implements Actor {}

    /// Another service, or the floor's own machinery.
    record Machine() implements Actor {}

    Actor CLOCK = new Clock();
    Actor SYSTEM = new Machine();

    /// As it stands in published events.
    default String code() {
        return switch (this) {
            case Worker worker -> worker.id.value();
            case Visitor visitor -> visitor.id.value();
            case Clock _ -> "clock";
            case Machine _ -> "system";
        };
    }
}
