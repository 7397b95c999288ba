package org.balie.telephony.engine;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/// Where answers go on: never on the thread that decides.
final class Returning {
    private Returning() {}

    /// To the context of whoever calls now, or to a worker.
    static Executor toCaller() {
        Context context = Vertx.currentContext();
        return context == null
                ? Infrastructure.getDefaultWorkerPool()
                : step -> context.runOnContext(_ -> step.run());
    }
}
