package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// One day of a site's time zone: what counters count.
///
/// @param from its midnight
/// @param until the next midnight
public record SiteDay(ZoneId zone, LocalDate date, Instant from, Instant until) {

    private static final long MINUTES = 30;

    public static SiteDay of(Instant at, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        return new SiteDay(
                zone,
                date,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// This day, if it is that day, else that day.
    public SiteDay asOf(Instant at, ZoneId then) {
        boolean same = !at.isBefore(from) && at.isBefore(until) && zone.equals(then);
        return same ? this : of(at, then);
    }

    /// In which half hour of the day that is, counted from nought; negative when it was before.
    public int halfHour(Instant at) {
        return (int) Math.floorDiv(Duration.between(from, at).toMinutes(), MINUTES);
    }
}
