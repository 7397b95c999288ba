package org.balie.telephony.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what comes by itself, and gives up on what does not.
final class Waiting {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    private static final int PAUSE_MILLIS = 10;

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never came");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
