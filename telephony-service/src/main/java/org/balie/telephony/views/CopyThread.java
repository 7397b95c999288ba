package org.balie.telephony.views;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.balie.platform.problem.Problem;
import org.jboss.logging.Logger;

/// The one thread on which all copies live: what they hold needs no locks, and what was committed
/// is shown in that order.
@ApplicationScoped
class CopyThread {
    private static final Logger LOG = Logger.getLogger(CopyThread.class);

    /// Jobs that wait; with more, the exchanges wait for the copies and questions are refused.
    private static final int MOST = 4096;

    private final ArrayBlockingQueue<Runnable> jobs = new ArrayBlockingQueue<>(MOST);
    private final Vertx vertx;
    private final Thread thread =
            Thread.ofPlatform().name("exchange-copies").daemon().unstarted(this::run);
    private volatile boolean stopping;

    CopyThread(Vertx vertx) {
        this.vertx = vertx;
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    /// Does a job after those that came before; waits while there are too many.
    void follow(Runnable job) {
        try {
            jobs.put(job);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does a job unless there are too many already: what is left out comes with the next.
    void offer(Runnable job) {
        if (!jobs.offer(job)) {
            LOG.debug("The copies are busy");
        }
    }

    /// Asks something and comes back on the caller's Vert.x context; problem `unavailable` when too
    /// many are asking.
    <T> Uni<T> ask(Supplier<T> question) {
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(
                        asking -> {
                            Runnable job =
                                    () -> {
                                        try {
                                            T answer = question.get();
                                            context.runOnContext(_ -> asking.complete(answer));
                                        } catch (RuntimeException e) {
                                            context.runOnContext(_ -> asking.fail(e));
                                        }
                                    };
                            if (!jobs.offer(job)) {
                                asking.fail(Problem.unavailable().exception());
                            }
                        });
    }

    private void run() {
        while (!stopping) {
            try {
                jobs.take().run();
            } catch (InterruptedException _) {
                // Only stop() interrupts, and the loop's condition knows.
            } catch (RuntimeException e) {
                // After the stop there is nothing left to show, and nothing to ask.
                LOG.logf(stopping ? Logger.Level.DEBUG : Logger.Level.ERROR, e, "A copy failed");
            }
        }
    }
}
