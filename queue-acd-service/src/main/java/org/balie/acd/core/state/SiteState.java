package org.balie.acd.core.state;

import java.time.Instant;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Settings.SiteSettings;

/// The floor's own record.
///
/// @param sequence number of the latest event; 0 before the first
/// @param now time of the latest event
public record SiteState(SiteId id, SiteSettings settings, long sequence, Instant now) {}
