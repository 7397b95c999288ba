package org.balie.recording.core;

import java.util.Optional;

/// What a command comes to.
public sealed interface LifeDecision {
    /// @param event empty when everything is as wanted already
    record Accepted(Optional<LifeEvent> event) implements LifeDecision {}

    record Rejected(LifeRejection reason) implements LifeDecision {}
}
