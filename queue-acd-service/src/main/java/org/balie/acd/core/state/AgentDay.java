package org.balie.acd.core.state;

import java.time.Duration;
import java.time.LocalDate;

/// What an agent did on one day of the site's time zone.
///
/// @param handled sessions in which the agent's part ended
/// @param handling sum of the times of these
/// @param missed offers that lapsed
public record AgentDay(LocalDate day, int handled, Duration handling, int missed, int declined) {

    public static AgentDay begin(LocalDate day) {
        return new AgentDay(day, 0, Duration.ZERO, 0, 0);
    }

    /// These counters, or fresh ones when their day is over.
    public AgentDay asOf(LocalDate today) {
        return day.equals(today) ? this : begin(today);
    }

    public AgentDay plusHandled(Duration lasted) {
        return new AgentDay(day, handled + 1, handling.plus(lasted), missed, declined);
    }

    public AgentDay plusMissed() {
        return new AgentDay(day, handled, handling, missed + 1, declined);
    }

    public AgentDay plusDeclined() {
        return new AgentDay(day, handled, handling, missed, declined + 1);
    }
}
