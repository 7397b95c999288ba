package org.balie.recording.telephone;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.balie.recording.store.RecordingRef;

/// A recorded call whose sound is to be fetched.
///
/// @param number the other party's; empty when it was withheld
/// @param tries how often it was tried before, this time included
record DueCall(
        RecordingRef recording,
        UUID callId,
        String ownerId,
        String ownerName,
        String number,
        Instant startedAt,
        Instant stoppedAt,
        int tries) {
    static DueCall of(Row row) {
        return new DueCall(
                new RecordingRef(row.getString("site_id"), row.getUUID("recording_id")),
                row.getUUID("call_id"),
                row.getString("owner_id"),
                row.getString("owner_name"),
                row.getString("number"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("stopped_at").toInstant(),
                row.getInteger("tries"));
    }
}
