package org.balie.recording.policy;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Source;
import org.balie.recording.database.Rows;

/// What people and time did to recordings, written with the change itself (rule REC-7). Entries
/// stay when the recording is gone.
public final class Audit {
    private Audit() {}

    /// @param source empty when it is about no recording; who looks at the audit log of a site
    ///   learns nothing of calls on telephones (rule REC-6)
    /// @param what in kebab case: `renamed`, `deleted`, `purged`
    public record Entry(
            String siteId,
            Optional<UUID> recordingId,
            Optional<Source> source,
            Actor actor,
            String what,
            Map<String, Object> more) {
        public Entry {
            more = Map.copyOf(more);
        }
    }

    public static void write(Rows rows, Entry entry, Instant at) {
        var body = new JsonObject(new java.util.HashMap<>(entry.more()));
        entry.source().ifPresent(source -> body.put("source", source.code()));
        rows.change(
                """
                insert into recording_audit (site_id, recording_id, at, actor, actor_name, action, body)
                values ($1, $2, $3, $4, $5, $6, $7)""",
                Tuple.tuple()
                        .addString(entry.siteId())
                        .addUUID(entry.recordingId().orElse(null))
                        .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                        .addString(entry.actor().id())
                        .addString(entry.actor().name())
                        .addString(entry.what())
                        .addValue(body));
    }
}
