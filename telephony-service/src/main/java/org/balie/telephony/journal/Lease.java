package org.balie.telephony.journal;

import org.balie.telephony.core.state.Id.SiteId;

/// The right to decide for a site, until another has taken it.
///
/// @param epoch rises each time the site is taken: whoever has an older one commits nothing
/// @param sequence of the last event that was committed before
public record Lease(SiteId site, long epoch, long sequence) {}
