package org.balie.localstack;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.balie.local.parts.PartFailed;

/// Steps that run at the same time. When one fails the others are interrupted, and its failure is
/// everybody's.
final class Together implements AutoCloseable {
    /// Something that may take a while.
    interface Step {
        void run() throws InterruptedException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorCompletionService<Boolean> finished =
            new ExecutorCompletionService<>(threads);
    private int running;

    /// Begins the step once `earlier` are done.
    Future<?> run(Step step, Future<?>... earlier) {
        running++;
        return finished.submit(
                () -> {
                    for (Future<?> each : earlier) {
                        await(each);
                    }
                    step.run();
                    return true;
                });
    }

    void awaitAll() throws InterruptedException {
        while (running > 0) {
            await(finished.take());
            running--;
        }
    }

    private static void await(Future<?> step) throws InterruptedException {
        try {
            step.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PartFailed failed -> throw failed;
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /// Interrupts what still runs and returns when it has ended.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
