package org.balie.platform.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How a round of housekeeping goes.
@ConfigMapping(prefix = "balie.housekeeping")
interface HousekeepingSettings {
    /// How often a replica looks for what is old. Retentions are days: an hour more is nothing.
    @WithDefault("1h")
    Duration every();

    /// Rows deleted by one statement. More hold locks for longer; fewer are slower in all.
    @WithDefault("1000")
    int batch();

    /// Batches of one kind in one round, so that a large arrears is cleared over several rounds
    /// beside the service's own work.
    @WithDefault("200")
    int batches();
}
