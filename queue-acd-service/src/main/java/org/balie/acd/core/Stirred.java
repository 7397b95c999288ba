package org.balie.acd.core;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.state.Id.AgentId;

/// Where something happened after which an offer may be possible that wasn't before. Everywhere
/// else nobody waits for whom somebody is ready; that is why a decision needs to look here only.
final class Stirred {
    /// Someone came into the line, or came free for it.
    final NavigableSet<Members> pools = new TreeSet<>();

    /// Someone waits for this agent alone, or this agent came free.
    final NavigableSet<AgentId> agents = new TreeSet<>();

    void settle() {
        pools.clear();
        agents.clear();
    }
}
