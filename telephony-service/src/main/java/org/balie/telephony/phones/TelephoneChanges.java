package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Notices when telephones or trunks were changed, here or by another replica: asks once a second
/// for the one number that rises with each change, and reads the tables again when it has.
///
/// It asks rather than LISTENs because a connection that listens needs one more of itself, falls
/// silent unnoticed, and has to read everything again afterwards anyway; and nothing waits for it:
/// who signs in is looked up in the database.
@ApplicationScoped
class TelephoneChanges {
    private static final Logger LOG = Logger.getLogger(TelephoneChanges.class);
    static final Duration ASKS = Duration.ofSeconds(1);

    private final Pool pool;
    private final KnownTelephones known;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long seen = -1;

    TelephoneChanges(Pool pool, KnownTelephones known) {
        this.pool = pool;
        this.known = known;
    }

    /// The first look, before which nobody is known.
    Uni<KnownTelephones.Look> first() {
        return version().chain(version -> known.look().invoke(() -> seen = version));
    }

    /// Tells of every later change.
    ///
    /// @return the timer to cancel in the end
    long follow(Vertx vertx, Consumer<KnownTelephones.Look> changed) {
        return vertx.setPeriodic(
                ASKS.toMillis(),
                _ -> {
                    if (asking.compareAndSet(false, true)) {
                        ask(changed)
                                .onTermination()
                                .invoke(() -> asking.set(false))
                                .subscribe()
                                .with(
                                        _ -> {},
                                        failure ->
                                                LOG.warnf(
                                                        "Telephones are as they were: %s",
                                                        failure));
                    }
                });
    }

    private Uni<Void> ask(Consumer<KnownTelephones.Look> changed) {
        return version()
                .chain(
                        version ->
                                version == seen
                                        ? Uni.createFrom().voidItem()
                                        : first().invoke(changed).replaceWithVoid());
    }

    /// Read before the tables: a change in between is then seen twice rather than never.
    private Uni<Long> version() {
        return pool.query("select version from sip_change")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
