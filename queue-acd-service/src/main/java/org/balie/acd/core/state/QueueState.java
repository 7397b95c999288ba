package org.balie.acd.core.state;

import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Settings.QueueSettings;

/// A queue apart from those who wait in it.
///
/// @param lastAsked the agent who got the queue's latest offer, from whom round robin goes on
/// @param pace how fast the head of the line moved lately
public record QueueState(
        QueueSettings settings,
        Lifecycle lifecycle,
        Optional<AgentId> lastAsked,
        QueueDay day,
        Arrivals arrivals,
        Pace pace) {

    public QueueId id() {
        return settings.id();
    }
}
