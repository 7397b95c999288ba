package org.balie.session.room;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How people come into a session.
@ConfigMapping(prefix = "balie.session.room")
interface RoomSettings {
    /// How long a socket waits for a session that an acceptance has just caused: browsers hear of
    /// the acceptance no later than this service does.
    @WithDefault("5s")
    Duration patience();

    /// How old a frame from another replica may be. Longer than a rebalance takes, shorter than
    /// browsers wait for each other before they begin anew.
    @WithDefault("10s")
    Duration frameLife();

    /// How long Kafka keeps frames. Nobody reads one later; less makes the broker roll files for
    /// nothing.
    @WithDefault("1m")
    Duration framesKept();
}
