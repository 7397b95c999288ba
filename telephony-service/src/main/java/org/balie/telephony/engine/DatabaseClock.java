package org.balie.telephony.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The database's clock, as far as this replica has heard of it: so that all owners of a site, one
/// after the other, go by the same clock. Used by the engine's thread alone.
final class DatabaseClock {
    private Instant heard = Instant.EPOCH;
    private long heardAt = System.nanoTime();

    void hear(Instant at) {
        heard = at;
        heardAt = System.nanoTime();
    }

    boolean isHeard() {
        return heard.isAfter(Instant.EPOCH);
    }

    Instant now() {
        return heard.plus(Duration.ofNanos(System.nanoTime() - heardAt))
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
