package org.balie.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// All chance in a world, from its seed.
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /// From `low` to `high`, both included.
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// Up to so many seconds, to the millisecond.
    public Duration upTo(int seconds) {
        return Duration.ofMillis(random.nextInt(seconds * 1000 + 1));
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public <T> Optional<T> any(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(one(of));
    }

    /// Each with the same chance.
    public <T> List<T> some(List<T> of, int percent) {
        return of.stream().filter(_ -> percent(percent)).toList();
    }
}
