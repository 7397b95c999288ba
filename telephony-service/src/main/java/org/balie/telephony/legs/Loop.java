package org.balie.telephony.legs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The one thread on which everything about legs happens, in the order in which it came: that of
/// SIP, so that a call does not go from thread to thread. What comes before [#begin] waits for it.
final class Loop implements Executor, AutoCloseable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());

    private final List<Runnable> early = new ArrayList<>();
    private volatile @Nullable Executor thread;
    private volatile boolean closed;

    synchronized void begin(Executor on) {
        early.forEach(on::execute);
        early.clear();
        thread = on;
    }

    /// After [#close] nothing is done any more.
    @Override
    public void execute(Runnable work) {
        Executor known = thread;
        if (known == null) {
            known = this::await;
        }
        try {
            known.execute(() -> guarded(work));
        } catch (RejectedExecutionException _) {
            LOG.log(Level.DEBUG, "a word after the end");
        }
    }

    private synchronized void await(Runnable work) {
        Executor known = thread;
        if (known == null) {
            early.add(work);
        } else {
            known.execute(work);
        }
    }

    /// Goes on here with what comes of something.
    <T> void then(CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> next) {
        var _ = stage.whenComplete((value, failure) -> execute(() -> next.accept(value, failure)));
    }

    /// One leg that fails must not silence all others.
    private void guarded(Runnable work) {
        if (closed) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a leg could not be served", e);
        }
    }

    /// Returns when nothing is being done any more. To be called on another thread.
    @Override
    public void close() {
        Executor known = thread;
        try {
            if (known != null) {
                CompletableFuture.runAsync(() -> closed = true, known).join();
            }
        } catch (RejectedExecutionException _) {
            LOG.log(Level.DEBUG, "SIP has ended before");
        }
        closed = true;
    }
}
