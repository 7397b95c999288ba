package org.balie.recording.library;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Source;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Rows;
import org.balie.recording.library.Recording.About;
import org.balie.recording.library.Recording.Hold;
import org.balie.recording.library.Recording.Owner;
import org.balie.recording.library.Recording.Stamp;
import org.balie.recording.store.RecordingRef;
import org.jspecify.annotations.Nullable;

/// Reads recordings from their table.
public final class Recordings {
    private Recordings() {}

    /// One of a site; empty when it is another's or nobody's.
    public static Optional<Recording> find(Rows rows, RecordingRef ref) {
        return rows.one(
                "select * from recording where site_id = $1 and id = $2",
                Tuple.of(ref.siteId(), ref.recordingId()),
                Recordings::of);
    }

    /// The same, held against changes until the transaction ends.
    public static Optional<Recording> lock(Rows rows, RecordingRef ref) {
        return rows.one(
                "select * from recording where site_id = $1 and id = $2 for update",
                Tuple.of(ref.siteId(), ref.recordingId()),
                Recordings::of);
    }

    /// One whose site is not known yet: a ticket or a link leads to it.
    public static Optional<Recording> find(Rows rows, UUID id) {
        return rows.one("select * from recording where id = $1", Tuple.of(id), Recordings::of);
    }

    public static Recording of(Row row) {
        return new Recording(
                new RecordingRef(row.getString("site_id"), row.getUUID("id")),
                Source.of(row.getString("source")),
                Optional.ofNullable(row.getUUID("session_id")),
                new Owner(row.getString("owner_id"), row.getString("owner_name")),
                row.getString("title"),
                row.getString("description"),
                Stage.of(row.getString("state")),
                row.getOffsetDateTime("started_at").toInstant(),
                time(row, "ended_at"),
                time(row, "durable_until"),
                Duration.ofMillis(row.getLong("length_ms")),
                row.getLong("bytes"),
                row.getLong("manifest_version"),
                about(row),
                time(row, "disabled_at")
                        .map(at -> new Stamp(at, text(row, "disabled_by").orElse(""))),
                time(row, "deleted_at")
                        .map(at -> new Stamp(at, text(row, "deleted_by").orElse(""))),
                time(row, "held_at")
                        .map(
                                at ->
                                        new Hold(
                                                at,
                                                text(row, "held_by").orElse(""),
                                                text(row, "held_by_name").orElse(""),
                                                text(row, "hold_reason").orElse(""))),
                row.getInteger("version"));
    }

    private static About about(Row row) {
        return new About(
                text(row, "session_number"),
                text(row, "customer_name"),
                text(row, "queue_id"),
                text(row, "queue_name"),
                row.getString("topic"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(Row row, String column) {
        @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
