package org.balie.acd.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.journal.Batch.DeadCommand;
import org.balie.acd.journal.Batch.SiteChange;
import org.balie.acd.journal.FloorRecords.ClosedRow;
import org.balie.acd.journal.Statements.Of;

/// Commits batches: journal, floor, offers, visits, notices, audit log and the consumed offset
/// together.
@ApplicationScoped
public class BatchWriter {
    /// What a commit came to.
    public enum Outcome {
        COMMITTED,
        /// The partition has moved without us: nothing was written.
        STALE
    }

    private final Pool pool;

    BatchWriter(Pool pool) {
        this.pool = pool;
    }

    /// Writes a batch in one transaction, provided that the partition still stands where the batch
    /// began. A failure leaves open whether it was written.
    public Uni<Outcome> commit(Batch batch) {
        var rows = rows(batch);
        return pool.withTransaction(connection -> write(connection, batch, rows))
                .replaceWith(Outcome.COMMITTED)
                .onFailure(Moved.class)
                .recoverWithItem(Outcome.STALE);
    }

    private record Rows(
            List<Of<FloorRecords.Row>> current,
            List<Of<FloorRecords.Row>> gone,
            List<Of<ClosedRequest>> closed,
            List<Of<UUID>> forgotten) {}

    private static Rows rows(Batch batch) {
        var rows =
                new Rows(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SiteChange site : batch.sites()) {
            var records = FloorRecords.of(site.touched(), site.floor());
            for (FloorRecords.Row row : records.rows) {
                (row.body().isPresent() ? rows.current : rows.gone)
                        .add(new Of<>(site.siteId(), row));
            }
            for (ClosedRow row : records.closed) {
                row.closed()
                        .ifPresentOrElse(
                                closed -> rows.closed.add(new Of<>(site.siteId(), closed)),
                                () -> rows.forgotten.add(new Of<>(site.siteId(), row.id())));
            }
        }
        return rows;
    }

    /// All statements go out at once. The first one waits for whoever else moves the partition, and
    /// the rest wait behind it.
    private static Uni<Void> write(SqlConnection connection, Batch batch, Rows rows) {
        var sites = batch.sites();
        var writes = new ArrayList<Uni<Void>>();
        writes.add(moveOffset(connection, batch));
        writes.add(Statements.JOURNAL.run(connection, all(sites, SiteChange::entries)));
        writes.add(Statements.RECORDS.run(connection, rows.current));
        writes.add(Statements.GONE.run(connection, rows.gone));
        writes.add(Statements.CLOSED.run(connection, rows.closed));
        writes.add(Statements.REASONS.run(connection, all(sites, SiteChange::reasons)));
        writes.add(Statements.FORGOTTEN.run(connection, rows.forgotten));
        writes.add(Statements.OFFERS.run(connection, all(sites, SiteChange::offers)));
        writes.add(Statements.OUTCOMES.run(connection, all(sites, SiteChange::outcomes)));
        writes.add(Statements.VISITS.run(connection, all(sites, SiteChange::visits)));
        writes.add(Statements.NOTICES.run(connection, all(sites, SiteChange::notices)));
        writes.add(Statements.AUDIT.run(connection, all(sites, SiteChange::audited)));
        batch.dead().forEach(dead -> writes.add(bury(connection, batch.partition(), dead)));
        return Uni.join().all(writes).andFailFast().replaceWithVoid();
    }

    private static Uni<Void> moveOffset(SqlConnection connection, Batch batch) {
        return connection
                .preparedQuery(Statements.MOVE_OFFSET)
                .execute(Tuple.of(batch.partition(), batch.from(), batch.to()))
                .invoke(
                        moved -> {
                            if (moved.rowCount() != 1) {
                                throw new Moved(batch.partition(), batch.from());
                            }
                        })
                .replaceWithVoid();
    }

    private static Uni<Void> bury(SqlConnection connection, int partition, DeadCommand dead) {
        return connection
                .preparedQuery(Statements.DEAD)
                .execute(
                        Tuple.of(
                                partition,
                                dead.offset(),
                                dead.siteId().orElse(null),
                                dead.reason(),
                                Buffer.buffer(dead.record())))
                .replaceWithVoid();
    }

    private static <T> List<Of<T>> all(List<SiteChange> sites, Function<SiteChange, List<T>> part) {
        return sites.stream()
                .flatMap(site -> part.apply(site).stream().map(row -> new Of<>(site.siteId(), row)))
                .toList();
    }

    /// Somebody else has taken the partition further.
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Moved(int partition, long from) {
            super("partition " + partition + " is no longer at " + from);
        }
    }
}
