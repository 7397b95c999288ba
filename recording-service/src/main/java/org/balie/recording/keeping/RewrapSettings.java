package org.balie.recording.keeping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How recordings come to be wrapped by a new master key.
@ConfigMapping(prefix = "balie.recording.rewrap")
interface RewrapSettings {
    /// How often a replica looks.
    @WithDefault("30s")
    Duration every();

    /// Recordings that it does at most each time: a few small objects are read and written for
    /// each.
    @WithDefault("500")
    int atOnce();
}
