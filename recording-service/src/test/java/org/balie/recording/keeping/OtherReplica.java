package org.balie.recording.keeping;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Vault;

/// A replica that was given other master keys than the one under test.
public final class OtherReplica {
    private OtherReplica() {}

    /// What it does for recordings that its first key does not wrap.
    public static Rewrapping of(Vertx vertx, Database database, Vault vault, MeterRegistry meters) {
        var settings =
                new RewrapSettings() {
                    @Override
                    public Duration every() {
                        return Duration.ofDays(1);
                    }

                    @Override
                    public int atOnce() {
                        return 10_000;
                    }
                };
        return new Rewrapping(vertx, database, vault, settings, meters);
    }
}
