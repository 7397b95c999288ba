package org.balie.acd.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.balie.acd.core.state.OpeningHours;

/// When a queue is open, week after week, and the days that are different.
///
/// @param timeZone IANA name; times are wall-clock times there
/// @param holidays each date once
public record WeeklyHours(String timeZone, List<Span> weekly, List<Holiday> holidays) {
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
            return new OpeningHours.Hours(
                    DayOfWeek.valueOf(day), LocalTime.parse(from), TimeOfDay.end(to));
        }

        void check(Faults faults) {
            faults.oneOf("day", day, DAYS);
            var start = TimeOfDay.check(faults, "from", from);
            var end = TimeOfDay.checkEnd(faults, "to", to);
            if (start.isPresent() && start.equals(end) && !end.get().equals(LocalTime.MIDNIGHT)) {
                faults.add("to", "out-of-range", "must not be the same as from");
            }
        }
    }

    public WeeklyHours {
        timeZone = Given.text(timeZone);
        weekly = Given.list(weekly);
        holidays = Given.list(holidays);
    }

    OpeningHours toFloor() {
        return new OpeningHours(
                ZoneId.of(timeZone),
                weekly.stream().map(Span::toFloor).toList(),
                holidays.stream().map(Holiday::toFloor).toList());
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
        faults.atMost("holidays", holidays, 200);
        faults.distinct("holidays", holidays, Holiday::date);
        for (int i = 0; i < holidays.size(); i++) {
            faults.within("holidays[" + i + "]", holidays.get(i)::check);
        }
    }
}
