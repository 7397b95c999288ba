package org.balie.reporting.core;

import java.time.Instant;
import org.balie.contracts.SessionEvent;

/// What the customer thought (rule SES-9).
///
/// @param stars 1 to 5
public record Rating(int stars, String comment, Instant at) {
    static Rating of(SessionEvent.SessionRated e) {
        return new Rating(e.stars(), e.comment(), e.at());
    }
}
