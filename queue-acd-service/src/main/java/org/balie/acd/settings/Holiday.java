package org.balie.acd.settings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.balie.acd.core.state.OpeningHours;
import org.jspecify.annotations.Nullable;

/// A day on which a queue does not open as on its weekday (rule ACD-4).
///
/// @param date such as `2026-12-25`, in the time zone of the opening hours
/// @param name for those who administer; may be empty
/// @param from null together with `to`: closed all day
/// @param to later than `from`; `00:00` and `24:00` mean the end of the day
public record Holiday(String date, String name, @Nullable String from, @Nullable String to) {
    public Holiday {
        date = Given.text(date);
        name = Given.text(name);
        from = Given.optional(from);
        to = Given.optional(to);
    }

    OpeningHours.Holiday toFloor() {
        var open =
                from == null || to == null
                        ? Optional.<OpeningHours.Span>empty()
                        : Optional.of(
                                new OpeningHours.Span(LocalTime.parse(from), TimeOfDay.end(to)));
        return new OpeningHours.Holiday(LocalDate.parse(date), open);
    }

    void check(Faults faults) {
        if (!isDate(date)) {
            faults.add("date", date.isEmpty() ? "required" : "malformed", "a date as 2026-12-25");
        }
        faults.optionalLine("name", name, 100);
        if (from != null || to != null) {
            checkHours(faults, Given.text(from), Given.text(to));
        }
    }

    private static void checkHours(Faults faults, String from, String to) {
        var start = TimeOfDay.check(faults, "from", from);
        var end = TimeOfDay.checkEnd(faults, "to", to);
        boolean backwards =
                start.isPresent()
                        && end.isPresent()
                        && !end.get().equals(LocalTime.MIDNIGHT)
                        && !end.get().isAfter(start.get());
        if (backwards) {
            faults.add("to", "out-of-range", "must be later than from, on the same day");
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
