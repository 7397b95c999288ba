package org.balie.recording.core;

import java.time.Instant;

/// What happened to a recording of a session.
public sealed interface LifeEvent {
    Instant at();

    record Began(String agentId, Instant at) implements LifeEvent {}

    record Paused(Instant at) implements LifeEvent {}

    record Resumed(Instant at) implements LifeEvent {}

    record Ended(EndCause cause, Instant at) implements LifeEvent {}

    /// It runs, and nothing of it becomes durable.
    ///
    /// @param since when it began to run
    record Stalled(Instant since, Instant at) implements LifeEvent {}

    /// Something became durable again.
    ///
    /// @param since when it began to run
    record Recovered(Instant since, Instant at) implements LifeEvent {}
}
