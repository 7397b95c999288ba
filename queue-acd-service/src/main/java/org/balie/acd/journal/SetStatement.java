package org.balie.acd.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A statement that writes a set of rows in one stroke: one array per column, spread by `unnest`.
final class SetStatement<T> {
    private record Column<T>(Class<?> type, Function<T, ? extends @Nullable Object> value) {}

    private final String sql;
    private final List<Column<T>> columns = new ArrayList<>();

    SetStatement(String sql) {
        this.sql = sql;
    }

    <C> SetStatement<T> column(Class<C> type, Function<T, ? extends @Nullable C> value) {
        columns.add(new Column<>(type, value));
        return this;
    }

    /// Writes the rows; without any, does not go to the database at all.
    Uni<Void> run(SqlConnection connection, List<T> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var arguments = Tuple.tuple();
        for (Column<T> column : columns) {
            var array = (Object[]) Array.newInstance(column.type, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                array[i] = column.value.apply(rows.get(i));
            }
            arguments.addValue(array);
        }
        return connection.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
