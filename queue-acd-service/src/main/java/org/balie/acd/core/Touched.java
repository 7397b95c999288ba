package org.balie.acd.core;

import java.util.List;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;

/// A record of the floor that an event changed, made or took away. The site's own record (sequence
/// and time) changes with every event and is not named.
public sealed interface Touched {

    record OfQueue(QueueId id) implements Touched {}

    record OfAgent(AgentId id) implements Touched {}

    /// Open or closed: the id is in one of the two, or in neither once it is forgotten.
    record OfRequest(RequestId id) implements Touched {}

    record OfHolder(HolderId id) implements Touched {}

    /// @param events in the order in which they happened, already applied
    static List<Touched> by(List<NumberedEvent> events) {
        return List.of();
    }
}
