package org.balie.reporting.sessions;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/// A row with what only the CSV shows of it.
record ExportedRow(SessionRow row, String answers, String pageUrl) {
    static ExportedRow of(Row row, Instant now) {
        return new ExportedRow(
                SessionRow.of(row, now), row.getString("answers"), row.getString("page_url"));
    }
}
