package org.balie.acd.core.state;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// What an agent did on one day of the site's time zone.
///
/// @param handled sessions in which the agent's part ended
/// @param handling sum of the times of these
/// @param missed offers that lapsed
/// @param times how long the agent was what, as far as it is over
public record AgentDay(
        LocalDate day, int handled, Duration handling, int missed, int declined, Times times) {

    /// Time in each presence; offline is not counted.
    public record Times(Duration available, Duration busy, Duration wrapUp, Duration away) {

        static final Times NONE =
                new Times(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        Times plus(Presence presence, Duration time) {
            return switch (presence) {
                case Presence.Offline _ -> this;
                case Presence.Available _ -> new Times(available.plus(time), busy, wrapUp, away);
                case Presence.Busy _ -> new Times(available, busy.plus(time), wrapUp, away);
                case Presence.WrapUp _ -> new Times(available, busy, wrapUp.plus(time), away);
                case Presence.Away _ -> new Times(available, busy, wrapUp, away.plus(time));
            };
        }

        /// Occupancy in per cent: busy or in wrap-up ÷ that or available.
        public OptionalDouble occupancyPercent() {
            Duration worked = busy.plus(wrapUp);
            Duration ready = worked.plus(available);
            return ready.isZero()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100.0 * worked.toMillis() / Math.max(1, ready.toMillis()));
        }
    }

    public static AgentDay begin(LocalDate day) {
        return new AgentDay(day, 0, Duration.ZERO, 0, 0, Times.NONE);
    }

    /// These counters, or fresh ones when their day is over.
    public AgentDay asOf(LocalDate today) {
        return day.equals(today) ? this : begin(today);
    }

    public AgentDay plusHandled(Duration lasted) {
        return new AgentDay(day, handled + 1, handling.plus(lasted), missed, declined, times);
    }

    public AgentDay plusMissed() {
        return new AgentDay(day, handled, handling, missed + 1, declined, times);
    }

    public AgentDay plusDeclined() {
        return new AgentDay(day, handled, handling, missed, declined + 1, times);
    }

    AgentDay plus(Presence presence, Duration time) {
        return new AgentDay(day, handled, handling, missed, declined, times.plus(presence, time));
    }
}
