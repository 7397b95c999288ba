package org.balie.telephony.media.run;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what comes by itself, and gives up on what does not.
final class Waiting {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);
    private static final int PAUSE_MILLIS = 10;

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it never came: " + what);
            }
            pause(PAUSE_MILLIS);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
