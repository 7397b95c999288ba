package org.balie.acd.core;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What came of a command. No events and no rejection: it had been done already.
///
/// @param touched the records that the events changed, made or took away, each once
public record Decision(
        List<NumberedEvent> events, List<Touched> touched, Optional<Rejection> rejection) {
    public Decision {
        events = List.copyOf(events);
        touched = Collections.unmodifiableList(touched);
    }
}
