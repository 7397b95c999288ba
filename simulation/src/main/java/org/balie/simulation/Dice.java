package org.balie.simulation.floor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// All chance in a world, from its seed.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /// From `low` to `high`, both included.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// Up to so many seconds, to the millisecond.
    Duration upTo(int seconds) {
        return Duration.ofMillis(random.nextInt(seconds * 1000 + 1));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> Optional<T> any(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(one(of));
    }

    /// Each with the same chance.
    <T> List<T> some(List<T> of, int percent) {
        return of.stream().filter(_ -> percent(percent)).toList();
    }
}
