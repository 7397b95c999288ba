package org.balie.recording.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.outbox.OutgoingEvent;

/// Rows within one transaction.
public final class Connected implements Rows {
    private final SqlConnection connection;

    Connected(SqlConnection connection) {
        this.connection = connection;
    }

    @Override
    public <T> List<T> list(String sql, Tuple values, Function<Row, T> reading) {
        return list(connection.preparedQuery(sql).execute(values), reading);
    }

    @Override
    public int change(String sql, Tuple values) {
        return change(connection.preparedQuery(sql).execute(values));
    }

    /// Events that go out with the transaction. The caller calls [Outbox#nudge] after it.
    public void publish(Outbox outbox, List<OutgoingEvent> events) {
        outbox.append(connection, events).await().atMost(Database.PATIENCE);
    }

    static <T> List<T> list(Uni<RowSet<Row>> answer, Function<Row, T> reading) {
        RowSet<Row> rows = answer.await().atMost(Database.PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }

    static int change(Uni<RowSet<Row>> answer) {
        return answer.await().atMost(Database.PATIENCE).rowCount();
    }
}
