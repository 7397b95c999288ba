package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.OptionalLong;
import org.balie.recording.database.Rows;

/// What the site's policy says about beginning and stalling.
///
/// @param mustRecord nothing may be seen that is not recorded
/// @param quota bytes that the site may keep; empty: as many as there is room for
/// @param used bytes that it keeps now
record SitePolicy(boolean mustRecord, OptionalLong quota, long used) {
    private static final String READ =
            """
            select
                coalesce((select cast(body ->> 'mustRecord' as boolean) from recording_policy
                    where site_id = $1), false) as must,
                (select cast(body ->> 'quotaBytes' as bigint) from recording_policy
                    where site_id = $1) as quota,
                (select cast(coalesce(sum(bytes), 0) as bigint) from recording
                    where site_id = $1) as used""";

    static SitePolicy of(Rows rows, String siteId) {
        return rows.one(
                        READ,
                        Tuple.of(siteId),
                        row ->
                                new SitePolicy(
                                        row.getBoolean("must"),
                                        row.getValue("quota") == null
                                                ? OptionalLong.empty()
                                                : OptionalLong.of(row.getLong("quota")),
                                        row.getLong("used")))
                .orElseThrow();
    }

    boolean isFull() {
        return quota.isPresent() && used >= quota.getAsLong();
    }
}
