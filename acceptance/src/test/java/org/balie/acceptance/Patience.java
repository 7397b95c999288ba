package org.balie.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waiting for what has minutes of its own: a grace time, a browser's throttling.
final class Patience {
    private static final Duration LONG = Duration.ofMinutes(6);

    private Patience() {}

    static void until(String what, BooleanSupplier happened) {
        var deadline = Instant.now().plus(LONG);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never happened: " + what);
            }
            Door.pause();
        }
    }
}
