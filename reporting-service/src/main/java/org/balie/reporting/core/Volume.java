package org.balie.reporting.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How many requests came and what became of them (rule REP-4). Sessions that agents started are
/// not requests and are not counted.
///
/// @param closed by a supervisor, who said why
/// @param open still waiting
/// @param waits of all who waited to an end: handled, abandoned, left and closed
/// @param sessions of the handled whose part in a session is over
public record Volume(
        long handled,
        long abandoned,
        long left,
        long refused,
        long closed,
        long open,
        Tally waits,
        Tally sessions) {
    public static final Volume NONE = new Volume(0, 0, 0, 0, 0, 0, Tally.NONE, Tally.NONE);

    public long requests() {
        return handled + abandoned + left + refused + closed + open;
    }

    /// Handled of all that have come to an end, in percent with one decimal, rounded half up; empty
    /// when none has.
    public Optional<BigDecimal> handledPercent() {
        var ended = requests() - open;
        return ended == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(handled * 100)
                                .divide(BigDecimal.valueOf(ended), 1, RoundingMode.HALF_UP));
    }

    public Volume plus(Volume other) {
        return new Volume(
                handled + other.handled,
                abandoned + other.abandoned,
                left + other.left,
                refused + other.refused,
                closed + other.closed,
                open + other.open,
                waits.plus(other.waits),
                sessions.plus(other.sessions));
    }
}
