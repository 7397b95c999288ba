package org.balie.session.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long sessions are kept that nobody will look for.
@ConfigMapping(prefix = "balie.session.keep")
interface KeepSettings {
    /// Sessions that an agent started and no customer came to, after their end. Long enough for an
    /// agent to find the notes again; the reports keep their own row.
    @WithDefault("30d")
    Duration unvisited();
}
