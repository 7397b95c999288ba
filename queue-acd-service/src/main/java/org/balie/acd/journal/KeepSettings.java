package org.balie.acd.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long the floor's tables keep what the floor itself has done with.
@ConfigMapping(prefix = "balie.acd.keep")
interface KeepSettings {
    /// Events, once published. A year and a month, so that a day can be replayed beside the same
    /// day of the year before (rule ACD-15). Never less than replicas may lag behind: a day.
    @WithDefault("400d")
    Duration journal();

    /// Offers with their explanations (rule ACD-10), as long as the events they explain.
    @WithDefault("400d")
    Duration offers();

    /// Who helped whom: the history an agent sees and the agent a customer is led back to.
    @WithDefault("400d")
    Duration visits();

    /// How requests ended, once the floor no longer needs it. For a customer's page that is opened
    /// again, which its token allows for an hour, or longer if it has stayed open.
    @WithDefault("30d")
    Duration closedRequests();

    /// Words to agents whose command came too late. They are shown for half a minute.
    @WithDefault("1d")
    Duration notices();

    /// Commands that could not be carried out, for whoever looks into why.
    @WithDefault("90d")
    Duration deadCommands();
}
