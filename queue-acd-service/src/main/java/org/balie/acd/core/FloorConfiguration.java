package org.balie.acd.core;

import java.util.List;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SiteSettings;

/// Everything that is set up on a floor. Queues and agents that it does not name are removed.
public record FloorConfiguration(
        SiteSettings site, List<QueueSettings> queues, List<AgentSettings> agents) {
    public FloorConfiguration {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
    }
}
