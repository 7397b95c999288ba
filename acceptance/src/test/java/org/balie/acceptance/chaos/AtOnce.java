package org.balie.acceptance.chaos;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

/// Runs several things at the same moment, each on a thread of its own.
final class AtOnce {
    private AtOnce() {}

    static void run(List<Runnable> all) {
        var start = new CyclicBarrier(all.size());
        var running =
                all.stream()
                        .map(each -> CompletableFuture.runAsync(together(start, each), AtOnce::go))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
    }

    private static void go(Runnable work) {
        Thread.ofVirtual().start(work);
    }

    private static Runnable together(CyclicBarrier start, Runnable work) {
        return () -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            work.run();
        };
    }
}
