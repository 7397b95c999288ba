package org.balie.acd.core;

import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;

/// A record of the floor that events changed, made or took away.
public sealed interface Touched {

    /// The floor's own record: with every event, for its number and time.
    record OfSite() implements Touched {}

    Touched SITE = new OfSite();

    record OfQueue(QueueId id) implements Touched {}

    record OfAgent(AgentId id) implements Touched {}

    /// Open, closed, or forgotten.
    record OfRequest(RequestId id) implements Touched {}

    record OfHolder(HolderId id) implements Touched {}
}
