package org.balie.acd.core.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Settings.AgentSettings;

/// An agent: what they want to be, whether they can be reached, and what they work at.
///
/// @param presence what others see
/// @param since when presence became that
/// @param idleSince when the agent last became available, took work or finished work
/// @param ringing the request that the agent is being asked about; at most one at a time
/// @param sessions requests being handled
/// @param wrapUps requests being finished up
public record AgentState(
        AgentSettings settings,
        Lifecycle lifecycle,
        Intent intent,
        Link link,
        Presence presence,
        Instant since,
        Instant idleSince,
        Optional<RequestId> ringing,
        List<RequestId> sessions,
        List<RequestId> wrapUps,
        AgentDay day) {

    public AgentState {
        sessions = List.copyOf(sessions);
        wrapUps = List.copyOf(wrapUps);
    }

    public AgentId id() {
        return settings.id();
    }

    /// How many slots of the capacity are in use.
    public int load() {
        return sessions.size() + wrapUps.size();
    }
}
