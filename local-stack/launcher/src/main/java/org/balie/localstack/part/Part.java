package org.balie.localstack.part;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.balie.local.parts.PartFailed;
import org.jspecify.annotations.Nullable;

/// A [Program] that is kept running: when it goes away by itself it is started again
/// ([RestartPolicy]) until [#stop].
public final class Part {
    private final Program program;
    private final Consumer<PartEvent> listener;
    private final InstantSource clock = InstantSource.system();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private PartState state = new PartState.Stopped();
    private boolean stopping;
    private @Nullable Thread keeper;

    public Part(Program program, Consumer<PartEvent> listener) {
        this.program = program;
        this.listener = listener;
    }

    public String name() {
        return program.name();
    }

    public Path log() {
        return program.log();
    }

    public PartState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    public boolean isReady() {
        return state() instanceof PartState.Ready;
    }

    /// The process that does the work now.
    public OptionalLong pid() {
        return state() instanceof PartState.Ready(RunningProgram run)
                ? OptionalLong.of(run.pid())
                : OptionalLong.empty();
    }

    /// Starts the part for the first time and returns when it is ready.
    ///
    /// @throws PartFailed when it does not get ready; it is not tried again then
    public void start() throws InterruptedException {
        RunningProgram run = startAndTell();
        keeper = Thread.ofVirtual().name("keep-" + name()).start(() -> keep(run));
    }

    /// Kills the part (as `kill -9` does) and returns when its process is gone; it is then started
    /// again as after any death. Does nothing when it is not running.
    public void kill() {
        if (state() instanceof PartState.Ready(RunningProgram run)) {
            run.kill();
            awaitNotReady(run);
        }
    }

    /// Stops the part where it stands (as SIGSTOP does): it keeps its connections and answers
    /// nobody. Does nothing when it is not running.
    public void pause() {
        if (state() instanceof PartState.Ready(RunningProgram run)) {
            Signals.pause(run.pid());
        }
    }

    /// Lets a paused part go on as if nothing had been.
    public void resume() {
        if (state() instanceof PartState.Ready(RunningProgram run)) {
            Signals.resume(run.pid());
        }
    }

    /// Returns when the part is ready.
    ///
    /// @throws PartFailed when it was given up, or the time is over
    public void awaitReady(Duration within) throws InterruptedException {
        long left = within.toNanos();
        lock.lock();
        try {
            while (!(state instanceof PartState.Ready)) {
                if (state instanceof PartState.GivenUp || left <= 0) {
                    throw new PartFailed(
                            name()
                                    + " was not ready within "
                                    + within.toSeconds()
                                    + " s; its log is "
                                    + log());
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Stops the part for good. May be called at any time, more than once.
    public void stop() {
        lock.lock();
        try {
            stopping = true;
            if (keeper != null) {
                keeper.interrupt();
            }
        } finally {
            lock.unlock();
        }
        // Who is paused hears of no end.
        resume();
        PartState last = state();
        if (last instanceof PartState.Ready(RunningProgram run)) {
            run.stop();
        }
        joinKeeper();
        lock.lock();
        try {
            state = new PartState.Stopped();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void keep(RunningProgram first) {
        try {
            Instant began = clock.instant();
            String why = awaitDeath(first);
            RestartPolicy policy = RestartPolicy.fresh().afterDeath(since(began));
            while (pauseAfterDeath(policy, why)) {
                began = clock.instant();
                try {
                    why = awaitDeath(startAndTell());
                } catch (PartFailed failed) {
                    why = String.valueOf(failed.getMessage());
                }
                policy = policy.afterDeath(since(began));
            }
        } catch (InterruptedException _) {
            // stop() wants this thread back, and stops what runs.
        }
    }

    private RunningProgram startAndTell() throws InterruptedException {
        enter(new PartState.Starting());
        Instant began = clock.instant();
        RunningProgram run = program.start();
        if (!enter(new PartState.Ready(run))) {
            run.stop();
            throw new InterruptedException(name() + " was stopped while it started");
        }
        listener.accept(new PartEvent.Ready(name(), since(began)));
        return run;
    }

    private String awaitDeath(RunningProgram run) throws InterruptedException {
        OptionalInt code;
        try {
            code = run.onExit().get();
        } catch (ExecutionException _) {
            code = OptionalInt.empty();
        }
        // What a dead run still holds (a lock on its data, a guard) is let go here.
        run.kill();
        return Diagnosis.of(log(), code);
    }

    /// False when nothing may follow: the part stops, or has died too often.
    private boolean pauseAfterDeath(RestartPolicy policy, String why) throws InterruptedException {
        Optional<Duration> pause = policy.pause();
        if (pause.isEmpty()) {
            if (enter(new PartState.GivenUp())) {
                listener.accept(new PartEvent.GivenUp(name(), why, log()));
            }
            return false;
        }
        if (!enter(new PartState.Down(pause.get()))) {
            return false;
        }
        listener.accept(new PartEvent.Died(name(), why, log(), pause.get()));
        Thread.sleep(pause.get());
        return true;
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }

    /// False when the part is being stopped, and nothing may follow.
    private boolean enter(PartState next) {
        lock.lock();
        try {
            if (stopping) {
                return false;
            }
            state = next;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void awaitNotReady(RunningProgram killed) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(10);
            while (state instanceof PartState.Ready(RunningProgram run)
                    && run == killed
                    && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void joinKeeper() {
        Thread thread = keeper;
        if (thread == null) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
