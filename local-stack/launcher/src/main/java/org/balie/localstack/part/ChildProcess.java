package org.balie.localstack.part;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A run that is a child process of ours.
final class ChildProcess implements RunningProgram {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Process process;

    ChildProcess(Process process) {
        this.process = process;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public CompletableFuture<OptionalInt> onExit() {
        return process.onExit().thenApply(ended -> OptionalInt.of(ended.exitValue()));
    }

    @Override
    public void stop() {
        process.destroy();
        await(STOP_WITHIN);
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        await(STOP_WITHIN);
    }

    private void await(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
