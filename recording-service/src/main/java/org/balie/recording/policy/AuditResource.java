package org.balie.recording.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.database.Database;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// Who did what to recordings, the latest first.
@Path("/api/recordings/audit")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class AuditResource {
    private static final int PAGE = 100;
    private static final String READ =
            """
            select * from recording_audit
            where site_id = $1 and id < $2 and (cast($3 as uuid) is null or recording_id = $3)
                and (coalesce(body ->> 'source', '') <> 'telephone' or actor = $4)
            order by id desc limit $5""";

    private final Callers callers;
    private final Database database;

    record Entry(
            long id,
            @Nullable UUID recordingId,
            Instant at,
            String actorId,
            String actorName,
            String action,
            Map<String, Object> body) {
        static Entry of(Row row) {
            return new Entry(
                    row.getLong("id"),
                    row.getUUID("recording_id"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("actor"),
                    row.getString("actor_name"),
                    row.getString("action"),
                    row.get(JsonObject.class, "body").getMap());
        }
    }

    /// @param next to send as `before` for the entries before these; null at the end
    record Page(List<Entry> entries, @Nullable Long next) {}

    AuditResource(Callers callers, Database database) {
        this.callers = callers;
        this.database = database;
    }

    @GET
    public Page read(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("recording") @Nullable String recording) {
        Worker worker = callers.worker();
        var read = new Parameters();
        @Nullable UUID only =
                read.value("recording", recording, UUID::fromString, "an id").orElse(null);
        read.check();
        List<Entry> entries =
                database.list(
                        READ,
                        Tuple.tuple()
                                .addString(worker.siteId())
                                .addLong(before)
                                .addUUID(only)
                                .addString(worker.agentId())
                                .addInteger(PAGE),
                        Entry::of);
        return new Page(entries, entries.size() < PAGE ? null : entries.getLast().id());
    }
}
