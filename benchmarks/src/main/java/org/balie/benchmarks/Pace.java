package org.balie.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// An open load: one arrival every `1/rate` seconds whether or not the earlier ones are answered,
/// so that a slow system cannot slow its own measurement down.
///
/// @param perSecond arrivals per second
/// @param length for how long
public record Pace(int perSecond, Duration length) {
    /// Calls `arrival` with 0, 1, 2, … at its due time, on the calling thread.
    ///
    /// @return how many arrivals there were
    int drive(IntConsumer arrival) {
        int total = Math.toIntExact(perSecond * length.toMillis() / 1000);
        long start = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
                LockSupport.parkNanos(ahead);
            }
            arrival.accept(i);
        }
        return total;
    }
}
