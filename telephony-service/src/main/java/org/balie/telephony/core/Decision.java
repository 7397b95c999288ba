package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;

/// What came of a command.
///
/// @param events to be committed before anybody is told or any device is touched
/// @param rejection why nothing changed, for the one who gave the command
public record Decision(List<NumberedEvent> events, Optional<Rejection> rejection) {
    public Decision {
        events = List.copyOf(events);
    }
}
