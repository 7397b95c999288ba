package org.balie.session.upkeep;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Work that comes round again and again, never twice at a time. What fails is tried again the next
/// time round, and said once.
final class Chore {
    private static final Logger LOG = Logger.getLogger(Chore.class);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final String name;
    private final Vertx vertx;
    private final Supplier<Uni<Void>> work;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    Chore(String name, Vertx vertx, Supplier<Uni<Void>> work) {
        this.name = name;
        this.vertx = vertx;
        this.work = work;
    }

    /// Does it every so often. Returns the timer.
    long every(Duration period) {
        return vertx.setPeriodic(period.toMillis(), _ -> turn());
    }

    /// Each turn has a Vert.x context of its own, as each database session needs.
    private void turn() {
        if (busy.compareAndSet(false, true)) {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(_ -> work());
        }
    }

    private void work() {
        Uni.createFrom()
                .deferred(work::get)
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .subscribe()
                .with(_ -> done(), this::failed);
    }

    private void done() {
        if (failing) {
            LOG.infof("%s works again", name);
            failing = false;
        }
        busy.set(false);
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("%s fails and is tried again: %s", name, failure);
            failing = true;
        }
        busy.set(false);
    }
}
