package org.balie.telephony.core.state;

import java.util.Optional;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;

/// Who is at the far end of a leg.
public sealed interface Party {

    /// Somebody of the site.
    record Member(PersonId person, DeviceId device) implements Party {}

    /// Anybody else.
    ///
    /// @param number empty when it is withheld
    record Outside(Optional<PhoneNumber> number) implements Party {}

    default Optional<PersonId> asPerson() {
        return this instanceof Member(var person, _) ? Optional.of(person) : Optional.empty();
    }
}
