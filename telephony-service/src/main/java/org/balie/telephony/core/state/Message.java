package org.balie.telephony.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;

/// A voicemail message.
///
/// @param mailbox the line, or the person, for whom it was left
/// @param played who was first to play it: then it is played for all (TEL-24)
/// @param deleted by whom it was deleted, for all
/// @param until when it goes for good
public record Message(
        MessageId id,
        Identity mailbox,
        Optional<PhoneNumber> from,
        Instant leftAt,
        Duration length,
        Optional<PersonId> played,
        Optional<PersonId> deleted,
        Instant until) {

    /// How many messages a mailbox keeps, deleted ones included.
    public static final int MOST = 200;

    public static final Duration KEPT = Duration.ofDays(365);

    /// How long a deletion can be undone (TEL-24).
    public static final Duration UNDO = Duration.ofDays(30);

    public Message playedBy(PersonId person) {
        return new Message(id, mailbox, from, leftAt, length, Optional.of(person), deleted, until);
    }

    public Message deletedBy(PersonId person, Instant gone) {
        return new Message(id, mailbox, from, leftAt, length, played, Optional.of(person), gone);
    }

    public Message restored(Instant gone) {
        return new Message(id, mailbox, from, leftAt, length, played, Optional.empty(), gone);
    }
}
