package org.balie.telephony.core.effect;

import java.util.Optional;
import org.balie.telephony.core.state.PhoneNumber;

/// What a ringing device shows (TEL-10).
///
/// @param called the number that was called; empty when a queue or a colleague sends the call
/// @param caller empty when it is withheld
/// @param forWhom the delegator's name, for everybody but the delegator: "Call for NAME"
/// @param askedBy the name of who asks into a call in which the caller talks already; empty: the
///   call is to be answered
public record Alert(
        Optional<PhoneNumber> called,
        Optional<PhoneNumber> caller,
        Optional<String> forWhom,
        Optional<String> askedBy) {

    public Alert(
            Optional<PhoneNumber> called, Optional<PhoneNumber> caller, Optional<String> forWhom) {
        this(called, caller, forWhom, Optional.empty());
    }
}
