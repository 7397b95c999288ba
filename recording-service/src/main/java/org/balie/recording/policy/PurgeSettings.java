package org.balie.recording.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How old recordings go.
@ConfigMapping(prefix = "balie.recording.purge")
interface PurgeSettings {
    /// How often a replica looks. Retentions are days: an hour more is nothing.
    @WithDefault("1h")
    Duration every();
}
