package org.balie.recording.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recording as the list shows it.
///
/// @param state `running`, `paused` or `ended`
/// @param deletedAt when it was deleted; for 30 days it can be brought back
/// @param version to send with a change
public record RecordingRow(
        UUID recordingId,
        String source,
        String state,
        String title,
        String description,
        String ownerId,
        String ownerName,
        @Nullable UUID sessionId,
        @Nullable String sessionNumber,
        @Nullable String customerName,
        @Nullable String queueId,
        @Nullable String queueName,
        String topic,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant durableUntil,
        long lengthMs,
        long bytes,
        boolean disabled,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy,
        boolean held,
        int version) {

    static RecordingRow of(Recording recording) {
        return new RecordingRow(
                recording.id(),
                recording.source().code(),
                recording.stage().code(),
                recording.title(),
                recording.description(),
                recording.owner().id(),
                recording.owner().name(),
                recording.sessionId().orElse(null),
                recording.about().sessionNumber().orElse(null),
                recording.about().customerName().orElse(null),
                recording.about().queueId().orElse(null),
                recording.about().queueName().orElse(null),
                recording.about().topic(),
                recording.startedAt(),
                recording.endedAt().orElse(null),
                recording.durableUntil().orElse(null),
                recording.length().toMillis(),
                recording.bytes(),
                recording.disabled().isPresent(),
                recording.deleted().map(Recording.Stamp::at).orElse(null),
                recording.deleted().map(Recording.Stamp::by).orElse(null),
                recording.held().isPresent(),
                recording.version());
    }
}
