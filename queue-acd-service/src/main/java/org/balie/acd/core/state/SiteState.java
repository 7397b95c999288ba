package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Settings.SiteSettings;

/// The floor's own record.
///
/// @param sequence number of the latest event; 0 before the first
/// @param now time of the latest event
public record SiteState(SiteId id, SiteSettings settings, long sequence, Instant now) {

    /// The day of the counters.
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, settings.timeZone());
    }

    /// The midnight that began the day.
    public Instant midnightBefore(Instant at) {
        return dayOf(at).atStartOfDay(settings.timeZone()).toInstant();
    }

    /// How many whole half hours of the day have gone by.
    public int halfHourOf(Instant at) {
        return (int) (Duration.between(midnightBefore(at), at).toMinutes() / 30);
    }

    /// After one more event.
    public SiteState turned(long number, Instant at) {
        return new SiteState(id, settings, number, at);
    }

    public SiteState with(SiteSettings next) {
        return new SiteState(id, next, sequence, now);
    }
}
