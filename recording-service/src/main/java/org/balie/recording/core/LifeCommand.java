package org.balie.recording.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What somebody wants of a recording, or what the session and time do to it.
public sealed interface LifeCommand {
    Instant at();

    /// What an agent wants.
    sealed interface ByHand extends LifeCommand {
        String agentId();

        Permission permission();
    }

    /// Begins a recording, or goes on with the session's.
    record Start(String agentId, Permission permission, Instant at) implements ByHand {}

    record Pause(String agentId, Permission permission, Instant at) implements ByHand {}

    record Resume(String agentId, Permission permission, Instant at) implements ByHand {}

    record Stop(String agentId, Permission permission, Instant at) implements ByHand {}

    /// The session told something: the recording follows.
    record Follow(Permission permission, Instant at) implements LifeCommand {}

    /// The session told that it is over with the recording.
    record End(EndCause cause, Instant at) implements LifeCommand {}

    /// Nothing but that it is later now, and what has become durable meanwhile.
    ///
    /// @param durableAt when something last became durable
    /// @param patience how long nothing may
    record Look(Optional<Instant> durableAt, Duration patience, Instant at)
            implements LifeCommand {}
}
