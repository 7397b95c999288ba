package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.platform.retention.Retention;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.KeptEnds;
import org.jboss.logging.Logger;

/// What is at the far ends of legs, in the table `call_leg`.
///
/// Written behind and in batches: a dialog changes with each request in it, and only the last word
/// about a leg is of use. So at most one write for each leg waits, and a crash costs what the last
/// [#WRITES] brought.
@ApplicationScoped
class KeptDialogs implements KeptEnds {
    private static final Logger LOG = Logger.getLogger(KeptDialogs.class);
    static final Duration WRITES = Duration.ofMillis(100);
    private static final String KEEP =
            """
            insert into call_leg (site_id, call_id, leg, kept_at, body)
            values ($1, $2, $3, now(), $4)
            on conflict (site_id, call_id, leg) do update set body = excluded.body""";
    private static final String FORGET =
            "delete from call_leg where site_id = $1 and call_id = $2 and leg = $3";

    private record Key(SiteId site, LegId leg) {
        Tuple tuple() {
            return Tuple.of(site.value(), leg.call().value(), leg.number());
        }

        Tuple tuple(KeptEnd end) {
            return Tuple.of(
                    site.value(),
                    leg.call().value(),
                    leg.number(),
                    SipJson.write(end, KeptEnd.class));
        }
    }

    private final Pool pool;
    private final Object lock = new Object();

    /// The last word about each leg; empty: it is to be forgotten.
    private final Map<Key, Optional<KeptEnd>> waiting = new LinkedHashMap<>();

    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    KeptDialogs(Pool pool) {
        this.pool = pool;
    }

    /// Writes from now on.
    ///
    /// @return the timer to cancel in the end
    long start(Vertx vertx) {
        return vertx.setPeriodic(WRITES.toMillis(), _ -> writeSoon());
    }

    @Override
    public void keep(SiteId site, KeptEnd end) {
        put(new Key(site, end.leg()), Optional.of(end));
    }

    @Override
    public void forget(SiteId site, LegId leg) {
        put(new Key(site, leg), Optional.empty());
    }

    private void put(Key key, Optional<KeptEnd> last) {
        synchronized (lock) {
            waiting.put(key, last);
        }
    }

    /// Writes what waits, after what is being written. Never fails: what could not be written waits
    /// again, unless there is a later word.
    CompletableFuture<Void> write() {
        synchronized (lock) {
            if (!waiting.isEmpty() && writing.isDone()) {
                writing = batch();
            } else if (!waiting.isEmpty()) {
                writing = writing.thenCompose(_ -> batch());
            }
            return writing;
        }
    }

    private void writeSoon() {
        var _ = write();
    }

    private CompletableFuture<Void> batch() {
        Map<Key, Optional<KeptEnd>> batch = take();
        return pool.withTransaction(connection -> write(connection, batch))
                .onFailure()
                .recoverWithUni(
                        failure -> {
                            LOG.warnf("Dialogs are not kept yet: %s", failure);
                            putBack(batch);
                            return Uni.createFrom().voidItem();
                        })
                .subscribeAsCompletionStage();
    }

    private Map<Key, Optional<KeptEnd>> take() {
        synchronized (lock) {
            var batch = new LinkedHashMap<>(waiting);
            waiting.clear();
            return batch;
        }
    }

    private void putBack(Map<Key, Optional<KeptEnd>> batch) {
        synchronized (lock) {
            batch.forEach(waiting::putIfAbsent);
        }
    }

    private static Uni<Void> write(SqlConnection connection, Map<Key, Optional<KeptEnd>> batch) {
        List<Tuple> kept =
                batch.entrySet().stream()
                        .flatMap(each -> each.getValue().map(each.getKey()::tuple).stream())
                        .toList();
        List<Tuple> gone =
                batch.entrySet().stream()
                        .filter(each -> each.getValue().isEmpty())
                        .map(each -> each.getKey().tuple())
                        .toList();
        return each(connection, KEEP, kept).chain(() -> each(connection, FORGET, gone));
    }

    private static Uni<Void> each(SqlConnection connection, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(statement).executeBatch(rows).replaceWithVoid();
    }

    @Override
    public CompletionStage<List<KeptEnd>> of(SiteId site) {
        return write().thenCompose(_ -> read(site).subscribeAsCompletionStage());
    }

    private Uni<List<KeptEnd>> read(SiteId site) {
        return pool.preparedQuery("select body from call_leg where site_id = $1")
                .execute(Tuple.of(site.value()))
                .map(rows -> rows.stream().flatMap(row -> kept(row).stream()).toList());
    }

    private static Optional<KeptEnd> kept(Row row) {
        return SipJson.read(row.getString(0), KeptEnd.class);
    }

    /// Of calls whose end this service did not live to see: none lasts so long.
    @Produces
    Retention ended() {
        return Retention.ofRows("call_leg", Duration.ofDays(2), "kept_at < $1");
    }
}
