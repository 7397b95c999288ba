package org.balie.platform.http;

import java.time.Duration;

/// How often something may be done: `burst` at once, then `perPeriod` in every `period`, evenly.
public record Allowance(int burst, int perPeriod, Duration period) {
    public Allowance {
        if (burst < 1 || perPeriod < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("an allowance allows something");
        }
    }
}
