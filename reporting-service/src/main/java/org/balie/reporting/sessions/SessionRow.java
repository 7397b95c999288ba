package org.balie.reporting.sessions;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the report on the wire.
///
/// @param requestId none for a session that an agent started
/// @param sessionId none when no session ever began
/// @param status `preliminary` or `final` (rule REP-8)
/// @param origin `inbound`, `returned`, `transferred`, `message`, `call-back`, `mail-back` or
///   `outbound`
public record SessionRow(
        UUID id,
        @Nullable UUID requestId,
        @Nullable UUID sessionId,
        @Nullable String number,
        String outcome,
        @Nullable String agentName,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable String queueName,
        Instant requestedAt,
        @Nullable Long waitSeconds,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long durationSeconds,
        @Nullable Integer rating,
        String status,
        String origin,
        String topic,
        String trackingCodes) {

    static SessionRow of(Row row, Instant now) {
        return new SessionRow(
                row.getUUID("id"),
                row.getUUID("request_id"),
                row.getUUID("session_id"),
                row.getString("number"),
                row.getString("outcome"),
                row.getString("agent_name"),
                row.getString("customer_name"),
                row.getString("customer_email"),
                row.getString("queue_name"),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getLong("wait_seconds"),
                instant(row.getOffsetDateTime("started_at")),
                instant(row.getOffsetDateTime("ended_at")),
                row.getLong("duration_seconds"),
                row.getInteger("rating"),
                row.getOffsetDateTime("final_from").toInstant().isAfter(now)
                        ? "preliminary"
                        : "final",
                row.getString("origin"),
                row.getString("topic"),
                row.getString("tracking_codes"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
