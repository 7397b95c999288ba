package org.balie.recording.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads and writes rows; each call waits for the database.
public interface Rows {
    <T> List<T> list(String sql, Tuple values, Function<Row, T> reading);

    /// Rows that were changed.
    int change(String sql, Tuple values);

    /// The first row; empty when there is none.
    default <T> Optional<T> one(String sql, Tuple values, Function<Row, T> reading) {
        return list(sql, values, reading).stream().findFirst();
    }
}
