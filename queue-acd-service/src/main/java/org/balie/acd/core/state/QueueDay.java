package org.balie.acd.core.state;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// What a queue did on one day of the site's time zone (rule ACD-14).
///
/// @param arrived requests let in, returned sessions included
/// @param answered offers accepted
/// @param answeredInTime of these, within the service level's time
/// @param gaveUpLate abandoned or left after the service level's time
/// @param waited sum of the waits of the answered
/// @param handled requests whose handling ended
/// @param handling sum of the handling times of these
public record QueueDay(
        LocalDate day,
        int arrived,
        int refused,
        int answered,
        int answeredInTime,
        int abandoned,
        int left,
        int gaveUpLate,
        Duration waited,
        int handled,
        Duration handling) {

    public static QueueDay begin(LocalDate day) {
        return new QueueDay(day, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0, Duration.ZERO);
    }

    /// Service level in per cent: answered in time ÷ (answered + gave up after that time). Who
    /// gives up sooner counts neither way.
    public OptionalDouble serviceLevelPercent() {
        int counted = answered + gaveUpLate;
        return counted == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * answeredInTime / counted);
    }

    public OptionalDouble averageWaitSeconds() {
        return average(waited, answered);
    }

    public OptionalDouble averageHandleSeconds() {
        return average(handling, handled);
    }

    private static OptionalDouble average(Duration sum, int count) {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum.toMillis() / 1000.0 / count);
    }
}
