package org.balie.reporting.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Whole days in a time zone, first and last included. A day may have 23 or 25 hours.
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

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

    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
