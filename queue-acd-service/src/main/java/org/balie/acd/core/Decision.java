package org.balie.acd.core;

import java.util.List;
import java.util.Optional;

/// What came of a command. No events and no rejection: it had been done already.
public record Decision(List<NumberedEvent> events, Optional<Rejection> rejection) {
    public Decision {
        events = List.copyOf(events);
    }
}
