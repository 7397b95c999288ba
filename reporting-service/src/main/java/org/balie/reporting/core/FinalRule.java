package org.balie.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// From when on a row is final (rule REP-8). The answer is an instant that every new fact may move:
/// whoever reads the row compares it with the clock, so no job has to run and no row can stay
/// preliminary for ever.
///
/// @param ratingWindow how long after the session's end a rating may still come
/// @param atMost the longest a row waits for late facts, counted from its end or, as long as that
///   is not known, from the last thing told about it
public record FinalRule(Duration ratingWindow, Duration atMost) {

    /// Of a row whose end is not known yet.
    Instant withoutEnd(Instant lastToldAt) {
        return lastToldAt.plus(atMost);
    }

    /// Of a row whose session part is over.
    ///
    /// @param wrapUpOverAt empty as long as the floor has not told
    /// @param ratedAt empty as long as the customer has not rated
    Instant afterEnd(Instant endedAt, Optional<Instant> wrapUpOverAt, Optional<Instant> ratedAt) {
        var limit = endedAt.plus(atMost);
        var settledAt =
                later(wrapUpOverAt.orElse(limit), ratedAt.orElse(endedAt.plus(ratingWindow)));
        return settledAt.isAfter(limit) ? limit : settledAt;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
