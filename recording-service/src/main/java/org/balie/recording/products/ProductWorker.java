package org.balie.recording.products;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.balie.recording.products.ProductQueue.Job;
import org.jboss.logging.Logger;

/// Looks for work and has it done, so much at once and no more.
@ApplicationScoped
public class ProductWorker {
    private static final Logger LOG = Logger.getLogger(ProductWorker.class);

    private final Vertx vertx;
    private final ProductQueue queue;
    private final ProductMaker maker;
    private final ProductSettings settings;
    private final Semaphore places;
    private final Set<Thread> makers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    ProductWorker(Vertx vertx, ProductQueue queue, ProductMaker maker, ProductSettings settings) {
        this.vertx = vertx;
        this.queue = queue;
        this.maker = maker;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    void start(@Observes StartupEvent event) {
        Scratch.clean(settings.scratch());
        vertx.setPeriodic(settings.every().toMillis(), _ -> look());
    }

    /// Whoever makes something stops it and gives the work back.
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        makers.forEach(Thread::interrupt);
    }

    /// There may be something to do.
    public void look() {
        if (!stopped && places.tryAcquire()) {
            Thread.ofVirtual().name("products").start(this::work);
        }
    }

    private void work() {
        makers.add(Thread.currentThread());
        try {
            queue.askForThumbnails();
            Optional<Job> job = queue.take(settings.lease());
            while (job.isPresent() && !stopped) {
                make(job.get());
                job = queue.take(settings.lease());
            }
            job.ifPresent(queue::giveBack);
        } catch (RuntimeException e) {
            LOG.warnf("Nothing can be made now: %s", e);
        } finally {
            makers.remove(Thread.currentThread());
            places.release();
        }
    }

    private void make(Job job) {
        try {
            maker.make(job);
        } catch (RuntimeException e) {
            // The lease runs out, and another attempt is made.
            LOG.warnf(e, "%s of %s was not made", job.kind(), job.ref());
        }
        if (Thread.interrupted()) {
            queue.giveBack(job);
        }
    }
}
