package org.balie.acd.settings;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Times of day as the wire has them, such as `09:30`. As an end, `24:00` and `00:00` both mean the
/// end of the day.
final class TimeOfDay {
    private TimeOfDay() {}

    static LocalTime end(String checked) {
        return checked.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(checked);
    }

    /// The time, unless it is none: then that is a fault.
    static Optional<LocalTime> check(Faults faults, String field, String value) {
        try {
            return Optional.of(LocalTime.parse(value));
        } catch (DateTimeParseException _) {
            faults.add(field, value.isEmpty() ? "required" : "malformed", "a time as 09:30");
            return Optional.empty();
        }
    }

    static Optional<LocalTime> checkEnd(Faults faults, String field, String value) {
        return check(faults, field, value.equals("24:00") ? "00:00" : value);
    }
}
