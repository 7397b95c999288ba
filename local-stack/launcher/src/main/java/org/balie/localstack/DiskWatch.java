package org.balie.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Looks at the free space while the stack runs and speaks up once each time it gets short, before
/// parts begin to fail.
final class DiskWatch {
    private static final Duration EVERY = Duration.ofSeconds(15);

    private DiskWatch() {}

    /// Returns when the thread is interrupted.
    static void untilInterrupted(Path directory, Consumer<String> warn) {
        boolean warned = false;
        try {
            while (true) {
                boolean shortOfSpace = DiskSpace.isShort(directory);
                if (shortOfSpace && !warned) {
                    warn.accept(
                            "The disk is nearly full: "
                                    + DiskSpace.freeMegabytes(directory)
                                    + " MB left at "
                                    + directory
                                    + ". Free some space, or parts will stop.");
                }
                warned = shortOfSpace;
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException _) {
            // Asked to stop.
        }
    }
}
