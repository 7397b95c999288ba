package org.balie.reporting.sessions;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.balie.reporting.core.Viewer;
import org.balie.reporting.reading.Conditions;
import org.balie.reporting.reading.CsvExport;
import org.balie.reporting.reading.CsvFile;
import org.balie.reporting.reading.ReportDatabase;
import org.balie.reporting.reading.RowFilter;

/// Reads rows of the report.
@ApplicationScoped
class SessionsReader {
    private static final int MOST_ROWS_OF_A_SESSION = 100;

    private final ReportDatabase database;
    private final CsvExport exports;
    private final InstantSource clock;

    SessionsReader(ReportDatabase database, CsvExport exports, InstantSource clock) {
        this.database = database;
        this.exports = exports;
        this.clock = clock;
    }

    Uni<SessionsPage> page(SessionsQuery query) {
        return total(query.filter())
                .chain(
                        total ->
                                items(query)
                                        .map(
                                                items ->
                                                        new SessionsPage(
                                                                items,
                                                                query.page(),
                                                                query.size(),
                                                                total)));
    }

    /// Every row of the answer, whatever page it is on.
    Multi<byte[]> csv(SessionsQuery query, CsvFile file) {
        var conditions = Conditions.of(query.filter());
        var sql = "select * from report_row" + conditions.where() + query.orderBy();
        var now = clock.instant();
        return exports.stream(
                SessionColumn.names(file),
                sql,
                conditions.tuple(),
                row -> SessionColumn.cells(ExportedRow.of(row, now), file));
    }

    /// The rows that tell of one session, or of one request that never had a session; in the order
    /// they came. Empty when there is none that the viewer may read.
    Uni<List<SessionRow>> rowsOf(UUID id, Viewer viewer) {
        var conditions = Conditions.visibleTo(viewer).and("%s in (session_id, id)", id);
        var sql =
                "select * from report_row"
                        + conditions.where()
                        + " order by requested_at, id limit "
                        + MOST_ROWS_OF_A_SESSION;
        return rows(sql, conditions);
    }

    private Uni<Long> total(RowFilter filter) {
        var conditions = Conditions.of(filter);
        var sql = "select count(*) from report_row" + conditions.where();
        return database.rows(sql, conditions.tuple(), row -> row.getLong(0)).map(List::getFirst);
    }

    private Uni<List<SessionRow>> items(SessionsQuery query) {
        var conditions = Conditions.of(query.filter());
        var sql =
                "select * from report_row"
                        + conditions.where()
                        + query.orderBy()
                        + " limit "
                        + conditions.parameter(query.size())
                        + " offset "
                        + conditions.parameter(query.offset());
        return rows(sql, conditions);
    }

    private Uni<List<SessionRow>> rows(String sql, Conditions conditions) {
        var now = clock.instant();
        return database.rows(sql, conditions.tuple(), row -> SessionRow.of(row, now));
    }
}
