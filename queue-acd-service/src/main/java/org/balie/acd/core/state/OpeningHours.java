package org.balie.acd.core.state;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/// When a queue takes requests (rule ACD-4), by the wall clock of its own time zone. A queue that
/// closes keeps those who wait already.
///
/// @param weekly may overlap and touch; a day without any is closed
public record OpeningHours(ZoneId timeZone, List<Hours> weekly) {

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

    public OpeningHours {
        weekly = List.copyOf(weekly);
    }

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(timeZone);
        LocalTime time = local.toLocalTime();
        return weekly.stream().anyMatch(hours -> hours.cover(local.getDayOfWeek(), time));
    }
}
