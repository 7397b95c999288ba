package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everybody in a session sees of its recording.
///
/// @param recordingId null for what an agent keeps on a disk of the agent's own
/// @param recorder `network`, or `local` for that
/// @param durableUntil all before it is durable; null for what is kept elsewhere
/// @param stalled it runs, and nothing becomes durable
/// @param gaps places that were lost before they could be kept
record RecordingStatus(
        @Nullable UUID recordingId,
        String recorder,
        String state,
        String byName,
        Instant startedAt,
        @Nullable Instant durableUntil,
        boolean stalled,
        int gaps) {
    /// The newest of each of these sessions (`$1`), one that has not ended before one that has. An
    /// agent's own that was not heard of since `$2` has stalled.
    static final String NEWEST =
            """
            select distinct on (session_id) * from (
                select id, session_id, 'network' as recorder, state, owner_name as by_name, started_at,
                    durable_until, stalled_at is not null as stalled, gaps
                from recording where session_id = any (cast($1 as uuid[])) and source = 'session'
                union all
                select null, session_id, 'local', state, agent_name, started_at,
                    null, state = 'running' and heard_at < $2, 0
                from local_recording where session_id = any (cast($1 as uuid[]))) known
            order by session_id, state = 'ended', started_at desc, id""";

    static RecordingStatus of(Row row) {
        @Nullable OffsetDateTime until = row.getOffsetDateTime("durable_until");
        return new RecordingStatus(
                row.getUUID("id"),
                row.getString("recorder"),
                row.getString("state"),
                row.getString("by_name"),
                row.getOffsetDateTime("started_at").toInstant(),
                until == null ? null : until.toInstant(),
                row.getBoolean("stalled"),
                row.getInteger("gaps"));
    }
}
