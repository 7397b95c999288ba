package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everybody in a session sees of its recording.
///
/// @param durableUntil all before it is durable
/// @param stalled it runs, and nothing becomes durable
/// @param gaps places that were lost before they could be kept
record RecordingStatus(
        UUID recordingId,
        String state,
        String byName,
        Instant startedAt,
        @Nullable Instant durableUntil,
        boolean stalled,
        int gaps) {
    static final String COLUMNS =
            "id, session_id, state, owner_name, started_at, durable_until, stalled_at, gaps";

    static RecordingStatus of(Row row) {
        @Nullable OffsetDateTime until = row.getOffsetDateTime("durable_until");
        return new RecordingStatus(
                row.getUUID("id"),
                row.getString("state"),
                row.getString("owner_name"),
                row.getOffsetDateTime("started_at").toInstant(),
                until == null ? null : until.toInstant(),
                row.getValue("stalled_at") != null,
                row.getInteger("gaps"));
    }
}
