package org.balie.localstack.part;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/// One run of a [Program].
public interface RunningProgram {
    long pid();

    /// Completes when the run has ended, for whatever reason, with its exit code where that is
    /// known.
    CompletableFuture<OptionalInt> onExit();

    /// Stops it in order and returns when it is gone; kills it when that takes too long.
    void stop();

    /// Ends it as a power cut would and returns when it is gone.
    void kill();
}
