package org.balie.platform.live;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import org.balie.platform.problem.Problem;
import org.jboss.logging.Logger;

/// The one thread on which all views of a service live: what they hold needs no locks, and commits
/// are shown in the order in which they were made.
@ApplicationScoped
public class ViewThread {
    private static final Logger LOG = Logger.getLogger(ViewThread.class);

    /// Jobs that wait; with more, commits wait for the views and questions are refused.
    private static final int MOST = 4096;

    private static final Duration SAID_EVERY = Duration.ofSeconds(10);

    private final ArrayBlockingQueue<Runnable> jobs = new ArrayBlockingQueue<>(MOST);
    private final Vertx vertx;
    private final Thread thread = Thread.ofPlatform().name("views").daemon().unstarted(this::run);
    private volatile boolean stopping;
    private long quietUntil = System.nanoTime();
    private int unsaid;

    public ViewThread(Vertx vertx) {
        this.vertx = vertx;
        thread.start();
    }

    public void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    /// Does a job after those that came before; waits while there are too many.
    public void follow(Runnable job) {
        try {
            jobs.put(job);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does a job unless there are too many already.
    public void offer(Runnable job) {
        if (!jobs.offer(job)) {
            LOG.debug("The views are busy; a redraw is left to the next");
        }
    }

    /// Asks something and comes back on the caller's Vert.x context; problem `unavailable` when too
    /// many are asking.
    public <T> Uni<T> ask(Callable<T> question) {
        var context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(
                        asking -> {
                            boolean taken =
                                    jobs.offer(
                                            () -> {
                                                try {
                                                    T answer = question.call();
                                                    context.runOnContext(
                                                            _ -> asking.complete(answer));
                                                } catch (Exception e) {
                                                    context.runOnContext(_ -> asking.fail(e));
                                                }
                                            });
                            if (!taken) {
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
                failed(e);
            }
        }
    }

    /// What fails for a while, without a database for one, does so many times a second. After the
    /// stop there is nothing left to show, and nothing to ask.
    private void failed(RuntimeException e) {
        unsaid++;
        long now = System.nanoTime();
        if (stopping || now - quietUntil < 0) {
            LOG.debug("A view failed", e);
            return;
        }
        LOG.errorf(e, "A view failed, %d times since last said", unsaid);
        quietUntil = now + SAID_EVERY.toNanos();
        unsaid = 0;
    }
}
