package org.balie.session.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often this replica looks after what nobody asks for.
@ConfigMapping(prefix = "balie.session.upkeep")
interface UpkeepSettings {
    /// Deadlines are kept to about this.
    @WithDefault("500ms")
    Duration deadlines();

    /// How often a replica says that it lives, and looks for those that no longer do.
    @WithDefault("2s")
    Duration heartbeat();

    /// A replica that has not said so for this long is dead, and so are its sockets.
    @WithDefault("10s")
    Duration lease();

    /// How often rooms are compared with the database, should word of a change have been lost.
    @WithDefault("2s")
    Duration rooms();
}
