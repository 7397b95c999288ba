package org.balie.recording.ingest;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/// Waits on threads that may.
final class Waiting {
    /// @throws CancellationException when the service is shutting down
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private Waiting() {}
}
