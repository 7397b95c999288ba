package org.balie.acd.core;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came of a command. No events and no rejection: it had been done already.
///
/// @param touched the records that the events changed, made or took away
public record Decision(
        List<NumberedEvent> events, Set<Touched> touched, Optional<Rejection> rejection) {
    public Decision {
        events = List.copyOf(events);
        touched = Collections.unmodifiableSet(touched);
    }
}
