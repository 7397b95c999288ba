package org.balie.acd.core;

import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.state.Arrivals;
import org.balie.acd.core.state.QueueDay;
import org.balie.acd.core.state.QueueState;

/// A queue as its wallboard shows it (rule ACD-14).
///
/// @param openness whether a request would be let in now
/// @param waiting requests in the line, those being offered not counted
/// @param longestSince when the one who waits longest arrived
/// @param people members by presence
/// @param day counters of the day that it is now
public record QueueView(
        QueueState queue,
        Admission openness,
        int waiting,
        Optional<Instant> longestSince,
        int offered,
        int inSession,
        People people,
        QueueDay day,
        Arrivals arrivals) {

    /// Members of a queue by presence.
    public record People(int offline, int away, int available, int busy, int wrapUp) {}
}
