package org.balie.platform.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How live sockets are kept.
@ConfigMapping(prefix = "balie.live")
interface LiveSettings {
    /// A client that says nothing for so long is gone. Clients ping every 20 s.
    @WithDefault("45s")
    Duration silence();

    /// How many vanished keys an audience remembers for clients that come back. One that was away
    /// for more gets a snapshot.
    @WithDefault("1000")
    int rememberedRemovals();
}
