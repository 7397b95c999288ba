package org.balie.telephony.engine;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.BatchWriter;
import org.balie.telephony.journal.JournalReader;
import org.balie.telephony.journal.Leases;

/// What replicas in a test share, and what can befall it.
@Singleton
class TestDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Leases leases;
    final BatchWriter writer;
    final JournalReader journal;
    final EngineMetrics metrics;
    final ReplicaClient client;
    private final Pool pool;

    TestDatabase(
            Leases leases,
            BatchWriter writer,
            JournalReader journal,
            EngineMetrics metrics,
            ReplicaClient client,
            Pool pool) {
        this.leases = leases;
        this.writer = writer;
        this.journal = journal;
        this.metrics = metrics;
        this.client = client;
        this.pool = pool;
    }

    /// Somebody who has the row of a site, so that commits wait.
    final class Holder implements AutoCloseable {
        private final SqlConnection connection;
        private final SiteId site;

        Holder(SiteId site) {
            this.site = site;
            connection = pool.getConnection().await().atMost(PATIENCE);
            run("begin");
            run("select from exchange where site_id = '" + site.value() + "' for update");
        }

        /// Waits until somebody else waits for the row, and tells who.
        int waiting() {
            Waiting.until(() -> waitingBackend().isPresent());
            return waitingBackend().orElseThrow();
        }

        private Optional<Integer> waitingBackend() {
            return pool.query(
                            "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%with moved%'")
                    .execute()
                    .map(rows -> rows.stream().findFirst().map(row -> row.getInteger(0)))
                    .await()
                    .atMost(PATIENCE);
        }

        /// Takes the site for somebody else, in the middle of whatever waits.
        void stealFor(UUID replica) {
            run(
                    "update exchange set epoch = epoch + 1, owner = '"
                            + replica
                            + "', seen_at = clock_timestamp() where site_id = '"
                            + site.value()
                            + "'");
        }

        void kill(int backend) {
            run("select pg_terminate_backend(" + backend + ")");
        }

        private void run(String sql) {
            connection.query(sql).execute().await().atMost(PATIENCE);
        }

        @Override
        public void close() {
            run("commit");
            connection.close().await().atMost(PATIENCE);
        }
    }

    Holder hold(SiteId site) {
        return new Holder(site);
    }

    long count(String table, SiteId site) {
        return pool.preparedQuery("select count(*) from " + table + " where site_id = $1")
                .execute(Tuple.of(site.value()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
