package org.balie.acd.core.state;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// When a queue takes requests (rule ACD-4), by the wall clock of its own time zone. A queue that
/// closes keeps those who wait already.
///
/// @param weekly may overlap and touch; a day without any is closed
/// @param holidays days that are not as their weekday, each at most once
public record OpeningHours(ZoneId timeZone, List<Hours> weekly, List<Holiday> holidays) {

    /// From `from` (included) to `to` (not included). `to` at midnight means the end of that day; a
    /// `to` before `from` runs into the next day.
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
        private boolean cover(DayOfWeek today, LocalTime time) {
            boolean overnight = !to.isAfter(from);
            if (today == day) {
                return !time.isBefore(from) && (overnight || time.isBefore(to));
            }
            return overnight && today == day.plus(1) && time.isBefore(to);
        }
    }

    /// Closed from midnight to midnight but for these hours; what began the evening before ends at
    /// midnight.
    ///
    /// @param open empty: closed all day
    public record Holiday(LocalDate date, Optional<Span> open) {}

    /// Hours of one day. `to` at midnight means its end.
    public record Span(LocalTime from, LocalTime to) {
        private boolean cover(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }

    public OpeningHours {
        weekly = List.copyOf(weekly);
        holidays = List.copyOf(holidays);
    }

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(timeZone);
        LocalTime time = local.toLocalTime();
        for (Holiday holiday : holidays) {
            if (holiday.date.equals(local.toLocalDate())) {
                return holiday.open.filter(span -> span.cover(time)).isPresent();
            }
        }
        return weekly.stream().anyMatch(hours -> hours.cover(local.getDayOfWeek(), time));
    }
}
