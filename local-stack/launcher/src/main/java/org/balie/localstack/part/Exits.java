package org.balie.localstack.part;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/// The end of a process that is known by its number only.
final class Exits {
    private Exits() {}

    static CompletableFuture<OptionalInt> of(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> process.onExit().thenApply(_ -> OptionalInt.empty()))
                .orElseGet(() -> CompletableFuture.completedFuture(OptionalInt.empty()));
    }
}
