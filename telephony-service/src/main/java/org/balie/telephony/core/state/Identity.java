package org.balie.telephony.core.state;

import java.util.Optional;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;

/// On whose number a call runs, in or out (what RFC 3325 asserts). An inbound number points to one
/// of these (TEL-27).
public sealed interface Identity {

    /// A shared line: its delegator, and the delegates.
    record OfLine(LineId line) implements Identity {}

    /// One person alone.
    record OfPerson(PersonId person) implements Identity {}

    /// Whoever the queue finds.
    record OfQueue(QueueId queue) implements Identity {}

    default Optional<LineId> asLine() {
        return this instanceof OfLine(var line) ? Optional.of(line) : Optional.empty();
    }
}
