package org.balie.recording.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Source;
import org.balie.recording.core.Stage;
import org.balie.recording.core.Subject;
import org.balie.recording.store.RecordingRef;

/// A recording as the library knows it.
///
/// @param durableUntil on the session's clock
/// @param length of all that can be played
/// @param manifestVersion of the newest manifest
/// @param version of what people change of it
public record Recording(
        RecordingRef ref,
        Source source,
        Optional<UUID> sessionId,
        Owner owner,
        String title,
        String description,
        Stage stage,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> durableUntil,
        Duration length,
        long bytes,
        long manifestVersion,
        About about,
        Optional<Stamp> disabled,
        Optional<Stamp> deleted,
        Optional<Hold> held,
        int version) {

    public record Owner(String id, String name) {}

    /// What the session was about.
    public record About(
            Optional<String> sessionNumber,
            Optional<String> customerName,
            Optional<String> queueId,
            Optional<String> queueName,
            String topic) {}

    /// Who did something to it, and when.
    public record Stamp(Instant at, String by) {}

    public record Hold(Instant at, String by, String byName, String reason) {}

    public UUID id() {
        return ref.recordingId();
    }

    public Subject subject() {
        return new Subject(
                source,
                owner.id(),
                stage,
                disabled.isPresent(),
                deleted.isPresent(),
                held.isPresent());
    }
}
