package org.balie.telephony.core.state;

import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.RecordingId;

/// A recording of a call. It belongs to the person who made it (TEL-20).
public record Recording(RecordingId id, PersonId owner) {

    /// How many recordings are made of one call.
    public static final int MOST = 20;
}
