package org.balie.acd.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.acd.core.state.OpeningHours;

/// When a queue is open, week after week.
///
/// @param timeZone IANA name; times are wall-clock times there
public record WeeklyHours(String timeZone, List<Span> weekly) {
    private static final Set<String> DAYS =
            Set.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    /// From a time until, but not including, another time.
    ///
    /// @param to earlier than `from` runs into the next day; `00:00` and `24:00` mean the end of
    ///   the day
    public record Span(String day, String from, String to) {
        public Span {
            day = Given.text(day);
            from = Given.text(from);
            to = Given.text(to);
        }

        private OpeningHours.Hours toFloor() {
            var end = to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to);
            return new OpeningHours.Hours(DayOfWeek.valueOf(day), LocalTime.parse(from), end);
        }

        void check(Faults faults) {
            faults.oneOf("day", day, DAYS);
            var start = time(faults, "from", from);
            var end = time(faults, "to", to.equals("24:00") ? "00:00" : to);
            if (start.isPresent() && start.equals(end) && !end.get().equals(LocalTime.MIDNIGHT)) {
                faults.add("to", "out-of-range", "must not be the same as from");
            }
        }

        private static Optional<LocalTime> time(Faults faults, String field, String value) {
            try {
                return Optional.of(LocalTime.parse(value));
            } catch (DateTimeParseException _) {
                faults.add(field, value.isEmpty() ? "required" : "malformed", "a time as 09:30");
                return Optional.empty();
            }
        }
    }

    public WeeklyHours {
        timeZone = Given.text(timeZone);
        weekly = Given.list(weekly);
    }

    OpeningHours toFloor() {
        return new OpeningHours(
                ZoneId.of(timeZone), weekly.stream().map(Span::toFloor).toList(), List.of());
    }

    void check(Faults faults) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            faults.add(
                    "timeZone", timeZone.isEmpty() ? "required" : "unknown", "an IANA time zone");
        }
        faults.atMost("weekly", weekly, 70);
        for (int i = 0; i < weekly.size(); i++) {
            faults.within("weekly[" + i + "]", weekly.get(i)::check);
        }
    }
}
