package org.balie.telephony.core.state;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/// The business hours of a delegator, by the wall clock of a time zone.
///
/// @param weekly a day without any is closed
/// @param holidays days that are closed whatever day of the week they are
public record OpeningHours(ZoneId timeZone, List<Hours> weekly, Set<LocalDate> holidays) {

    /// From `from` (included) to `to` (not included), on one day; `to` at midnight is its end.
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
        private boolean cover(DayOfWeek today, LocalTime time) {
            return today == day
                    && !time.isBefore(from)
                    && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }

    public OpeningHours {
        weekly = List.copyOf(weekly);
        holidays = Set.copyOf(holidays);
    }

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(timeZone);
        return !holidays.contains(local.toLocalDate())
                && weekly.stream()
                        .anyMatch(hours -> hours.cover(local.getDayOfWeek(), local.toLocalTime()));
    }
}
