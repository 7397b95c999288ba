package org.balie.acd.core.state;

import java.time.Duration;
import java.time.LocalDate;

/// What an agent did on one day of the site's time zone.
///
/// @param missed offers that lapsed
public record AgentDay(LocalDate day, int handled, Duration handling, int missed, int declined) {

    public static AgentDay begin(LocalDate day) {
        return new AgentDay(day, 0, Duration.ZERO, 0, 0);
    }
}
