package org.balie.recording.policy;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.database.Rows;
import org.jspecify.annotations.Nullable;

/// An entry of the audit log as it is read.
///
/// @param title of its recording, also when that is gone; null when it is about none
/// @param there whether the recording is still there
record AuditEntry(
        long id,
        @Nullable UUID recordingId,
        @Nullable String title,
        boolean there,
        Instant at,
        String actorId,
        String actorName,
        String action,
        Map<String, Object> body) {
    /// Entries of one answer.
    static final int PAGE = 50;

    /// Nobody learns here of other people's calls on telephones (rule REC-6).
    private static final String READ =
            """
            with told as (
                select a.*, r.id is not null as there,
                    coalesce(r.title, a.body ->> 'title',
                        (select gone.body ->> 'title' from recording_audit gone
                            where gone.recording_id = a.recording_id and gone.action = 'purged'
                            limit 1)) as title
                from recording_audit a left join recording r on r.id = a.recording_id
                where a.site_id = $1 and a.id < $3
                    and (coalesce(a.body ->> 'source', '') <> 'telephone' or a.actor = $2)
                    and (cast($4 as uuid) is null or a.recording_id = $4)
                    and (cast($5 as text) is null or a.actor = $5)
                    and (cast($6 as text) is null or a.action = $6)
                    and (cast($8 as timestamptz) is null or a.at >= $8)
                    and (cast($9 as timestamptz) is null or a.at < $9))
            select * from told where cast($7 as text) is null or title ilike $7
            order by id desc limit""";

    /// @param viewerId who asks
    record Question(
            String siteId,
            String viewerId,
            long before,
            Optional<UUID> recordingId,
            Optional<String> actorId,
            Optional<String> action,
            Optional<String> title,
            Optional<Instant> from,
            Optional<Instant> to) {}

    static List<AuditEntry> read(Rows rows, Question question) {
        return rows.list(
                READ + " " + PAGE,
                Tuple.tuple()
                        .addString(question.siteId())
                        .addString(question.viewerId())
                        .addLong(question.before())
                        .addUUID(question.recordingId().orElse(null))
                        .addString(question.actorId().orElse(null))
                        .addString(question.action().orElse(null))
                        .addString(question.title().map(AuditEntry::anywhere).orElse(null))
                        .addOffsetDateTime(question.from().map(AuditEntry::utc).orElse(null))
                        .addOffsetDateTime(question.to().map(AuditEntry::utc).orElse(null)),
                AuditEntry::of);
    }

    private static AuditEntry of(Row row) {
        return new AuditEntry(
                row.getLong("id"),
                row.getUUID("recording_id"),
                row.getString("title"),
                row.getBoolean("there"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("action"),
                row.get(JsonObject.class, "body").getMap());
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
