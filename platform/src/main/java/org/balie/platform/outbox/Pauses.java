package org.balie.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// The pauses between attempts: each twice as long as the one before, up to five seconds.
@ApplicationScoped
class Pauses {
    static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Vertx vertx;

    Pauses(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Comes back on the same Vert.x context, since the next transaction's session belongs to it.
    Uni<Void> sleep(Duration pause) {
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(
                        waiting ->
                                vertx.setTimer(
                                        pause.toMillis(),
                                        _ -> context.runOnContext(_ -> waiting.complete(null))));
    }

    static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
