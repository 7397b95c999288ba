package org.balie.telephony.core.state;

import java.util.Optional;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;

/// A direct number of a delegator, shared with the delegates (TEL-5).
///
/// @param owner the delegator
/// @param greeting empty: nothing but the beep
public record Line(LineId id, PersonId owner, PhoneNumber number, Optional<GreetingId> greeting) {

    /// How many calls a line carries; the next caller finds it busy.
    public static final int MOST_CALLS = 20;

    public Line with(Optional<GreetingId> chosen) {
        return new Line(id, owner, number, chosen);
    }
}
