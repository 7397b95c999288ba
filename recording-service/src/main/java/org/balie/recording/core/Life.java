package org.balie.recording.core;

import java.time.Instant;
import java.util.Optional;

/// How far a recording of a session is.
///
/// @param since when that began
/// @param stalled since when nothing has become durable although it runs
public record Life(Stage stage, Instant since, Optional<Instant> stalled) {
    /// What it is after an event.
    public static Life after(LifeEvent event) {
        return switch (event) {
            case LifeEvent.Began e -> new Life(Stage.RUNNING, e.at(), Optional.empty());
            case LifeEvent.Resumed e -> new Life(Stage.RUNNING, e.at(), Optional.empty());
            case LifeEvent.Paused e -> new Life(Stage.PAUSED, e.at(), Optional.empty());
            case LifeEvent.Ended e -> new Life(Stage.ENDED, e.at(), Optional.empty());
            case LifeEvent.Stalled e -> new Life(Stage.RUNNING, e.since(), Optional.of(e.at()));
            case LifeEvent.Recovered e -> new Life(Stage.RUNNING, e.since(), Optional.empty());
        };
    }
}
