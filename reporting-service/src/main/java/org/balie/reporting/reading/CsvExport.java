package org.balie.reporting.reading;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.balie.platform.problem.Problem;

/// Streams the answer to a statement as CSV, at constant memory however many rows there are (rule
/// REP-9): the database cursor is asked for the next rows only when the reader has taken the ones
/// before.
///
/// A reader who stops taking is cut off by the database (`idle_in_transaction_session_timeout` in
/// application.properties); the transfer then breaks off, so that nobody takes a part for the
/// whole.
@ApplicationScoped
public class CsvExport {
    /// Rows fetched at once: 100 to 500 KB of report rows.
    private static final int ROWS_AT_ONCE = 250;

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(10);

    private final Pool pool;
    private final ExportSettings settings;
    private final AtomicInteger running;
    private final Counter exportedRows;

    CsvExport(Pool pool, ExportSettings settings, MeterRegistry meters) {
        this.pool = pool;
        this.settings = settings;
        this.running = meters.gauge("balie.reports.exports.running", new AtomicInteger());
        this.exportedRows = meters.counter("balie.reports.exported.rows");
    }

    /// The file in pieces. Fails with `rate-limited` when as many exports run as may (each holds a
    /// database connection), and before the first piece when the statement cannot be run.
    ///
    /// @param names of the columns
    /// @param cells makes a line of a row
    public Multi<byte[]> stream(
            List<String> names, String sql, Tuple values, Function<Row, List<String>> cells) {
        return Multi.createFrom()
                .deferred(
                        () -> {
                            if (running.incrementAndGet() > settings.atOnce()) {
                                running.decrementAndGet();
                                return Multi.createFrom()
                                        .failure(Problem.rateLimited(TRY_AGAIN_AFTER).exception());
                            }
                            return onConnection(names, sql, values, cells)
                                    .onTermination()
                                    .invoke(running::decrementAndGet);
                        });
    }

    /// Giving the connection back also ends its transaction and closes the cursor.
    private Multi<byte[]> onConnection(
            List<String> names, String sql, Tuple values, Function<Row, List<String>> cells) {
        return Multi.createFrom()
                .resourceFromUni(
                        pool::getConnection,
                        connection ->
                                connection
                                        .begin()
                                        .chain(() -> connection.prepare(sql))
                                        .onItem()
                                        .transformToMulti(
                                                statement -> file(names, statement, values, cells)))
                .withFinalizer(SqlConnection::close);
    }

    private Multi<byte[]> file(
            List<String> names,
            PreparedStatement statement,
            Tuple values,
            Function<Row, List<String>> cells) {
        var head = Multi.createFrom().item(CsvSheet.head(names));
        var body = pieces(statement, values).map(rows -> CsvSheet.lines(lines(rows, cells)));
        return Multi.createBy().concatenating().streams(head, body);
    }

    private static Multi<RowSet<Row>> pieces(PreparedStatement statement, Tuple values) {
        var cursor = statement.cursor(values);
        return Multi.createBy()
                .repeating()
                .uni(() -> cursor.read(ROWS_AT_ONCE))
                .whilst(_ -> cursor.hasMore());
    }

    private List<List<String>> lines(RowSet<Row> rows, Function<Row, List<String>> cells) {
        exportedRows.increment(rows.size());
        return StreamSupport.stream(rows.spliterator(), false).map(cells).toList();
    }
}
