package org.balie.recording.library;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A track as it is played.
///
/// @param kind `screen`, `camera`, `voices`, `telephone` or `upload`
/// @param participantName null where nobody is to be named
/// @param anchor when on the session's clock the track's own time was 0
public record PlayedTrack(
        int number,
        String kind,
        String mime,
        @Nullable String participantId,
        @Nullable String participantName,
        Instant anchor,
        long lengthMs,
        long bytes,
        boolean complete) {
    public static PlayedTrack of(Track track) {
        return new PlayedTrack(
                track.number(),
                track.kind().name().toLowerCase(Locale.ROOT),
                track.mime(),
                track.participantId().orElse(null),
                track.participantName().orElse(null),
                track.anchor(),
                track.length().toMillis(),
                track.bytes(),
                track.endedAt().isPresent());
    }

    /// The same, without who is seen in it.
    public PlayedTrack withoutNames() {
        return new PlayedTrack(number, kind, mime, null, null, anchor, lengthMs, bytes, complete);
    }
}
