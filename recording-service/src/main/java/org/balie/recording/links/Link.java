package org.balie.recording.links;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.store.RecordingRef;
import org.jspecify.annotations.Nullable;

/// A link that was sent.
///
/// @param mail where it went
/// @param opened how often, apart from repeats within a minute
record Link(
        UUID id,
        RecordingRef ref,
        String mail,
        String byName,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        int opened,
        Optional<Instant> openedAt) {

    boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    static Link of(Row row) {
        return new Link(
                row.getUUID("id"),
                new RecordingRef(row.getString("site_id"), row.getUUID("recording_id")),
                row.getString("mailed_to"),
                row.getString("created_by_name"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                time(row, "revoked_at"),
                row.getInteger("opened"),
                time(row, "opened_at"));
    }

    private static Optional<Instant> time(Row row, String column) {
        @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
