package org.balie.recording.policy;

import io.vertx.mutiny.sqlclient.Tuple;
import org.balie.recording.database.Rows;
import org.jspecify.annotations.Nullable;

/// What a site keeps.
///
/// @param bytes of recordings, those that are deleted but not yet gone and what was made of them
///   included
/// @param quotaBytes null: as long as there is room
public record Usage(long bytes, long count, long deletedCount, @Nullable Long quotaBytes) {
    static Usage of(Rows rows, String siteId, @Nullable Long quotaBytes) {
        return rows.one(
                        """
                        select count(*) as count, count(deleted_at) as deleted,
                            cast(coalesce(sum(bytes), 0) as bigint) + (select cast(coalesce(sum(p.bytes), 0) as bigint)
                                from product p join recording r on r.id = p.recording_id where r.site_id = $1) as bytes
                        from recording where site_id = $1""",
                        Tuple.of(siteId),
                        row ->
                                new Usage(
                                        row.getLong("bytes"),
                                        row.getLong("count"),
                                        row.getLong("deleted"),
                                        quotaBytes))
                .orElseThrow();
    }

    /// How many would go at once if recordings were kept no longer than these days.
    static long goingAfter(Rows rows, String siteId, int days) {
        return rows.one(
                        """
                        select count(*) from recording
                        where site_id = $1 and held_at is null and deleted_at is null
                            and ended_at <= now() - make_interval(days => $2)""",
                        Tuple.of(siteId, days),
                        row -> row.getLong(0))
                .orElseThrow();
    }
}
