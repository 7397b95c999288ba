package org.balie.acd.sockets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// For how long a replica vouches for the sockets it holds.
@ConfigMapping(prefix = "balie.acd.lease")
interface LeaseSettings {
    /// After a crash its sockets count as open this much longer.
    @WithDefault("30s")
    Duration lasts();

    /// How often the lease is renewed. Well below its length, so that a slow moment costs nothing.
    @WithDefault("8s")
    Duration renewal();
}
