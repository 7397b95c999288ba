package org.balie.reporting.core;

import java.time.Duration;
import java.util.Optional;

/// Durations counted together: how many there were, their sum and their extremes.
///
/// @param minimum zero when nothing was counted, as is `maximum`
public record Tally(long count, Duration sum, Duration minimum, Duration maximum) {
    public static final Tally NONE = new Tally(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public Tally plus(Tally other) {
        if (count == 0) {
            return other;
        }
        if (other.count == 0) {
            return this;
        }
        return new Tally(
                count + other.count,
                sum.plus(other.sum),
                minimum.compareTo(other.minimum) <= 0 ? minimum : other.minimum,
                maximum.compareTo(other.maximum) >= 0 ? maximum : other.maximum);
    }

    /// Sum divided by count, rounded half up to whole seconds; empty when nothing was counted.
    public Optional<Duration> average() {
        return count == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((sum.toSeconds() * 2 + count) / (count * 2)));
    }
}
