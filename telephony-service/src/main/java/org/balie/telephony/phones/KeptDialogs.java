package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /// One statement for all, whatever their number: a busy site changes hundreds in a second.
    private static final String WRITE =
            """
            with gone as (
                delete from call_leg using unnest($1::text[], $2::uuid[], $3::int[])
                    as over (site_id, call_id, leg)
                where call_leg.site_id = over.site_id and call_leg.call_id = over.call_id
                    and call_leg.leg = over.leg)
            insert into call_leg (site_id, call_id, leg, kept_at, body)
            select kept.site_id, kept.call_id, kept.leg, now(), kept.body
            from unnest($4::text[], $5::uuid[], $6::int[], $7::text[])
                as kept (site_id, call_id, leg, body)
            on conflict (site_id, call_id, leg) do update set body = excluded.body""";

    private record Key(SiteId site, LegId leg) {}

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
        return pool.preparedQuery(WRITE)
                .execute(arguments(batch))
                .replaceWithVoid()
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

    private static Tuple arguments(Map<Key, Optional<KeptEnd>> batch) {
        List<Key> gone = new ArrayList<>();
        List<Key> kept = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        batch.forEach(
                (key, last) -> {
                    if (last.isPresent()) {
                        kept.add(key);
                        bodies.add(SipJson.write(last.get(), KeptEnd.class));
                    } else {
                        gone.add(key);
                    }
                });
        Tuple arguments = Tuple.tuple();
        add(arguments, gone);
        add(arguments, kept);
        return arguments.addValue(bodies.toArray(String[]::new));
    }

    private static void add(Tuple arguments, List<Key> keys) {
        arguments
                .addValue(keys.stream().map(key -> key.site.value()).toArray(String[]::new))
                .addValue(keys.stream().map(key -> key.leg.call().value()).toArray(UUID[]::new))
                .addValue(keys.stream().map(key -> key.leg.number()).toArray(Integer[]::new));
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
