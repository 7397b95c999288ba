package org.balie.localstack.part;

import java.time.Duration;
import java.util.Optional;

/// When to start a part again that went away by itself: at once after the first death, then ever
/// more slowly, and no more when it keeps dying. A part that lived a while begins anew.
record RestartPolicy(int quickDeaths) {
    static final Duration LIVED_A_WHILE = Duration.ofMinutes(1);
    static final int DEATHS_BEFORE_GIVING_UP = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    static RestartPolicy fresh() {
        return new RestartPolicy(0);
    }

    RestartPolicy afterDeath(Duration lived) {
        return new RestartPolicy(lived.compareTo(LIVED_A_WHILE) > 0 ? 1 : quickDeaths + 1);
    }

    /// Empty when it is no use.
    Optional<Duration> pause() {
        if (quickDeaths >= DEATHS_BEFORE_GIVING_UP) {
            return Optional.empty();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.max(0, quickDeaths - 1));
        return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
