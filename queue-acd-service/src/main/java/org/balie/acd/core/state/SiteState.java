package org.balie.acd.core.state;

import java.time.Instant;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Settings.SiteSettings;

/// The floor's own record.
///
/// @param sequence number of the latest event; 0 before the first
/// @param now time of the latest event
public record SiteState(SiteId id, SiteSettings settings, long sequence, Instant now) {

    /// The day of the counters.
    public SiteDay dayAt(Instant at) {
        return SiteDay.of(at, settings.timeZone());
    }

    /// After one more event.
    public SiteState turned(long number, Instant at) {
        return new SiteState(id, settings, number, at);
    }

    public SiteState with(SiteSettings next) {
        return new SiteState(id, next, sequence, now);
    }
}
