package org.balie.acd.core.state;

import java.time.Duration;

/// A wait, foretold from `low` to `high`, both included.
public record WaitEstimate(Duration low, Duration high) {

    public boolean holds(Duration waited) {
        return waited.compareTo(low) >= 0 && waited.compareTo(high) <= 0;
    }
}
