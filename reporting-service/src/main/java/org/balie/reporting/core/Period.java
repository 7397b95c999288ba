package org.balie.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Whole days in a time zone, first and last included. A day may have 23 or 25 hours.
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    private static final Duration HOUR = Duration.ofHours(1);

    /// What a query shows when it does not say (rule REP-3).
    public static Period lastThreeMonths(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return new Period(today.minusMonths(3), today, zone);
    }

    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /// The first instant that no longer belongs to the period.
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Zero or less when the last day is before the first.
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// Every day of the period.
    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /// When each day begins; the first is [#start()].
    public List<Instant> dayStarts() {
        return days().stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    }

    /// When each hour begins, counted from [#start()].
    public List<Instant> hourStarts() {
        return Stream.iterate(start(), hour -> hour.isBefore(end()), hour -> hour.plus(HOUR))
                .toList();
    }

    /// The hour of the day, 0 to 23, that an instant shows on a clock in the period's time zone.
    public int hourOfDay(Instant at) {
        return at.atZone(zone).getHour();
    }
}
