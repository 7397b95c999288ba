package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.EndCause;
import org.balie.recording.core.Life;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Rows;
import org.balie.recording.store.RecordingRef;
import org.jspecify.annotations.Nullable;

/// A recording of a session as its row has it.
///
/// @param due why it is to end, when that has been told and not been done yet
/// @param durableUntil all before it is durable, on the session's clock
/// @param durableAt when something of it last became durable
record LiveRecording(
        RecordingRef ref,
        UUID sessionId,
        Life life,
        Instant startedAt,
        Optional<EndCause> due,
        Optional<Instant> durableUntil,
        Optional<Instant> durableAt,
        int gaps) {
    private static final String OF_SESSION =
            """
            select * from recording where session_id = $1 and source = 'session'
            order by started_at desc, id limit 1""";

    UUID id() {
        return ref.recordingId();
    }

    /// The session's newest.
    static Optional<LiveRecording> find(Rows rows, UUID session) {
        return rows.one(OF_SESSION, Tuple.of(session), LiveRecording::of);
    }

    /// The same, held against changes until the transaction ends.
    static Optional<LiveRecording> lock(Rows rows, UUID session) {
        return rows.one(OF_SESSION + " for update", Tuple.of(session), LiveRecording::of);
    }

    static Optional<LiveRecording> byId(Rows rows, UUID id) {
        return rows.one(
                "select * from recording where id = $1 and source = 'session'",
                Tuple.of(id),
                LiveRecording::of);
    }

    private static LiveRecording of(Row row) {
        Instant started = row.getOffsetDateTime("started_at").toInstant();
        return new LiveRecording(
                new RecordingRef(row.getString("site_id"), row.getUUID("id")),
                row.getUUID("session_id"),
                new Life(
                        Stage.of(row.getString("state")),
                        time(row, "running_since").orElse(started),
                        time(row, "stalled_at")),
                started,
                Optional.ofNullable(row.getString("end_due")).flatMap(EndCause::of),
                time(row, "durable_until"),
                time(row, "durable_at"),
                row.getInteger("gaps"));
    }

    private static Optional<Instant> time(Row row, String column) {
        @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
