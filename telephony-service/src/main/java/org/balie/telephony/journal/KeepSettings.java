package org.balie.telephony.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long the tables keep what the exchange itself has done with.
@ConfigMapping(prefix = "balie.telephony.keep")
interface KeepSettings {
    /// Events that a snapshot includes, for whoever looks into what happened. Never less than
    /// replicas may lag behind: a day.
    @WithDefault("90d")
    Duration journal();

    /// The history that people see.
    @WithDefault("400d")
    Duration history();
}
