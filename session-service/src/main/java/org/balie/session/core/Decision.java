package org.balie.session.core;

import java.util.List;

/// What a command comes to.
public sealed interface Decision {
    /// @param events in order; none when the command asks for what already is
    /// @param session as it is after the events
    record Accepted(List<Event> events, Session session) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Rejection reason) implements Decision {}
}
