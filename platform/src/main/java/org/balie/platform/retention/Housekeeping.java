package org.balie.platform.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Forgets what has been kept for long enough, a batch at a time, so that no round holds locks or a
/// connection for long. What a round leaves, the next one takes.
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final Vertx vertx;
    private final Pool database;
    private final InstantSource clock;
    private final HousekeepingSettings settings;
    private final List<Retention> retentions;
    private final MeterRegistry meters;
    private final AtomicBoolean busy = new AtomicBoolean();

    Housekeeping(
            Vertx vertx,
            Pool database,
            InstantSource clock,
            HousekeepingSettings settings,
            @All List<Retention> retentions,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.retentions = List.copyOf(retentions);
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(settings.every().toMillis(), _ -> round());
    }

    private void round() {
        if (busy.compareAndSet(false, true)) {
            forgetOld()
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(_ -> {}, failure -> LOG.warnf("Old rows stay: %s", failure));
        }
    }

    /// Deletes what is older than its retention says. One kind that fails keeps no other waiting;
    /// the failure comes at the end.
    public Uni<Void> forgetOld() {
        return Multi.createFrom()
                .iterable(retentions)
                .onItem()
                .transformToUni(this::forget)
                .collectFailures()
                .concatenate()
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> forget(Retention retention) {
        var until = clock.instant().minus(retention.keep()).atOffset(ZoneOffset.UTC);
        return forget(retention, until, settings.batches());
    }

    private Uni<Void> forget(Retention retention, OffsetDateTime until, int batches) {
        return database.preparedQuery(retention.statement())
                .execute(Tuple.of(until, settings.batch()))
                .map(SqlResult::rowCount)
                .invoke(gone -> count(retention, gone))
                .chain(
                        gone ->
                                gone < settings.batch() || batches == 1
                                        ? Uni.createFrom().voidItem()
                                        : forget(retention, until, batches - 1));
    }

    private void count(Retention retention, int gone) {
        meters.counter("balie.housekeeping.forgotten", "what", retention.name()).increment(gone);
    }
}
