package org.balie.telephony.core.state;

import java.time.Instant;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;

/// A device that can be rung.
///
/// @param until when it can't any more, unless it is heard of again; in SIP the registration's end
public record Device(DeviceId id, PersonId person, Instant until) {

    /// How many devices of one person ring (TEL-26).
    public static final int MOST = 10;
}
