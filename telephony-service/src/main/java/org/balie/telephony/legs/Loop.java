package org.balie.telephony.legs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The one thread on which everything about legs happens, in the order in which it came. What comes
/// before [#begin] waits for it.
final class Loop implements Executor, AutoCloseable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("legs").factory());

    private final CountDownLatch begun = new CountDownLatch(1);

    Loop() {
        thread.execute(this::awaitBeginning);
    }

    private void awaitBeginning() {
        try {
            begun.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void begin() {
        begun.countDown();
    }

    /// After [#close] nothing is done any more.
    @Override
    public void execute(Runnable work) {
        try {
            thread.execute(() -> guarded(work));
        } catch (RejectedExecutionException _) {
            LOG.log(Level.DEBUG, "a word after the end");
        }
    }

    /// Goes on here with what comes of something.
    <T> void then(CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> next) {
        var _ = stage.whenComplete((value, failure) -> execute(() -> next.accept(value, failure)));
    }

    /// One leg that fails must not silence all others.
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a leg could not be served", e);
        }
    }

    @Override
    public void close() {
        begin();
        thread.close();
    }
}
