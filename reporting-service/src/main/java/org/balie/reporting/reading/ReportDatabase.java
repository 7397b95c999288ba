package org.balie.reporting.reading;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Answers that fit on a page, read straight from PostgreSQL. Reading goes past Hibernate: nothing
/// is changed here, and a row that is only shown need not become an entity.
@ApplicationScoped
public class ReportDatabase {
    /// Who waits longer for a page has gone. The database stops by itself a little later
    /// (`statement_timeout` in application.properties).
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Pool pool;

    ReportDatabase(Pool pool) {
        this.pool = pool;
    }

    public <T> Uni<List<T>> rows(String sql, Tuple values, Function<Row, T> mapping) {
        return pool.preparedQuery(sql)
                .execute(values)
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(mapping).toList());
    }
}
