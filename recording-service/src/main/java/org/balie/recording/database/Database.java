package org.balie.recording.database;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The service's rows for code that may wait. Contents of recordings are read and written by calls
/// that block, on virtual threads; what belongs to them is done there in the same order.
@ApplicationScoped
public class Database implements Rows {
    /// The database itself gives up after 30 s (`statement_timeout` of the platform).
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    @Override
    public <T> List<T> list(String sql, Tuple values, Function<Row, T> reading) {
        return Connected.list(pool.preparedQuery(sql).execute(values), reading);
    }

    @Override
    public int change(String sql, Tuple values) {
        return Connected.change(pool.preparedQuery(sql).execute(values));
    }

    /// Does some work in one transaction: committed when it returns, undone when it throws.
    public <T> T inTransaction(Function<Connected, T> work) {
        SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
        try {
            Transaction transaction = connection.begin().await().atMost(PATIENCE);
            T done = attempt(transaction, () -> work.apply(new Connected(connection)));
            transaction.commit().await().atMost(PATIENCE);
            return done;
        } finally {
            connection.close().await().atMost(PATIENCE);
        }
    }

    private static <T> T attempt(Transaction transaction, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            undo(transaction, failure);
            throw failure;
        }
    }

    private static void undo(Transaction transaction, RuntimeException failure) {
        try {
            transaction.rollback().await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            // The connection is lost or the transaction was ended by the failure itself.
            failure.addSuppressed(e);
        }
    }
}
