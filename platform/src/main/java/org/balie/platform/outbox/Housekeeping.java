package org.balie.platform.outbox;

import io.quarkus.runtime.StartupEvent;
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
        vertx.setPeriodic(EVERY.toMillis(), _ -> forget());
    }

    private void forget() {
        var until =
                OffsetDateTime.ofInstant(
                        clock.instant().minus(settings.keepHandled()), ZoneOffset.UTC);
        database.preparedQuery("delete from inbox where handled_at < $1")
                .execute(Tuple.of(until))
                .chain(
                        () ->
                                database.preparedQuery(
                                                "delete from idempotent_answer where asked_at < $1")
                                        .execute(Tuple.of(until)))
                .subscribe()
                .with(_ -> {}, failure -> LOG.warnf("Old inbox rows stay for now: %s", failure));
    }
}
