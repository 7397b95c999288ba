package org.balie.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/// Forgets what was kept only to recognise repeats, once nothing can be repeated any more.
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final Pool database;
    private final InstantSource clock;
    private final OutboxSettings settings;

    Housekeeping(Vertx vertx, Pool database, InstantSource clock, OutboxSettings settings) {
        this.vertx = vertx;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EVERY.toMillis(),
                _ ->
                        forgetOld()
                                .subscribe()
                                .with(_ -> {}, failure -> LOG.warnf("Old rows stay: %s", failure)));
    }

    /// Deletes what is older than the settings say.
    Uni<Void> forgetOld() {
        var until =
                OffsetDateTime.ofInstant(
                        clock.instant().minus(settings.keepHandled()), ZoneOffset.UTC);
        return delete("delete from inbox where handled_at < $1", until)
                .chain(() -> delete("delete from idempotent_answer where asked_at < $1", until));
    }

    private Uni<Void> delete(String statement, OffsetDateTime until) {
        return database.preparedQuery(statement).execute(Tuple.of(until)).replaceWithVoid();
    }
}
