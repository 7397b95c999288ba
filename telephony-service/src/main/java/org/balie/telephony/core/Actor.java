package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.state.Id.PersonId;

/// Who gave a command.
public sealed interface Actor {

    /// Somebody with a telephone, by whatever device.
    record User(PersonId id) implements Actor {}

    /// Who sets up the site.
    record Administrator(PersonId id) implements Actor {}

    /// Telephones, trunk, media, queues: what they report has happened already.
    record Machine() implements Actor {}

    /// Time passed.
    record Clock() implements Actor {}

    Actor MACHINE = new Machine();
    Actor CLOCK = new Clock();

    /// Whether it is a person, who may press a button twice and waits for an answer.
    default Optional<PersonId> person() {
        return switch (this) {
            case User(var id) -> Optional.of(id);
            case Administrator(var id) -> Optional.of(id);
            case Machine _, Clock _ -> Optional.empty();
        };
    }
}
