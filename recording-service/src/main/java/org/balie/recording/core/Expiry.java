package org.balie.recording.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a recording goes for good (rules REC-5, REC-7).
public final class Expiry {
    /// For how long deleting can be undone.
    public static final Duration UNDO = Duration.ofDays(30);

    public enum Why {
        /// It was deleted, and nobody brought it back in time.
        DELETED,
        /// The site keeps recordings for so long and no longer.
        RETENTION
    }

    private Expiry() {}

    /// Why it has to go now; empty when it stays. Legal hold beats everything, and what still runs
    /// is not old, whenever it began.
    ///
    /// @param retention of its site; empty for as long as there is room
    public static Optional<Why> of(Life life, Optional<Duration> retention, Instant now) {
        if (life.held() || life.endedAt().isEmpty()) {
            return Optional.empty();
        }
        if (life.deletedAt().filter(at -> !at.plus(UNDO).isAfter(now)).isPresent()) {
            return Optional.of(Why.DELETED);
        }
        return retention
                .filter(keep -> !life.endedAt().get().plus(keep).isAfter(now))
                .map(_ -> Why.RETENTION);
    }

    public record Life(Optional<Instant> endedAt, Optional<Instant> deletedAt, boolean held) {}
}
