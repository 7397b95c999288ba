package org.balie.recording.library;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.database.Rows;
import org.balie.recording.sealed.TrackKind;
import org.jspecify.annotations.Nullable;

/// A track as its table has it: far enough to show it in a list.
///
/// @param anchor when on the session's clock the track's own time was 0
public record Track(
        int number,
        TrackKind kind,
        String mime,
        Optional<String> participantId,
        Optional<String> participantName,
        Instant anchor,
        Duration length,
        long bytes,
        Optional<Instant> endedAt) {

    /// Those of a recording that were recorded or uploaded, not what was made of them.
    public static List<Track> ofRecording(Rows rows, UUID recordingId) {
        return rows.list(
                "select * from track where recording_id = $1 and lower(kind) <> 'product' order by number",
                Tuple.of(recordingId),
                Track::of);
    }

    public static Optional<Track> find(Rows rows, UUID recordingId, int number) {
        return rows.one(
                "select * from track where recording_id = $1 and number = $2",
                Tuple.of(recordingId, number),
                Track::of);
    }

    static Track of(Row row) {
        @Nullable OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new Track(
                row.getInteger("number"),
                TrackKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("mime"),
                Optional.ofNullable(row.getString("participant_id")),
                Optional.ofNullable(row.getString("participant_name")),
                row.getOffsetDateTime("anchor").toInstant(),
                Duration.ofMillis(row.getLong("length_ms")),
                row.getLong("bytes"),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
    }
}
