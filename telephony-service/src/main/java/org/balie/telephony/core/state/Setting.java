package org.balie.telephony.core.state;

import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;

/// What somebody edits as one thing, and must not overwrite when somebody else has changed it since
/// it was read. Each has a [Version].
public sealed interface Setting {

    /// The site's policy.
    record OfSite() implements Setting {}

    /// A person or a common-area phone.
    record OfPerson(PersonId person) implements Setting {}

    record OfLine(LineId line) implements Setting {}

    /// Where an inbound number leads.
    record OfNumber(PhoneNumber number) implements Setting {}

    /// How calls to somebody's lines ring.
    record OfRingPlan(PersonId delegator) implements Setting {}
}
