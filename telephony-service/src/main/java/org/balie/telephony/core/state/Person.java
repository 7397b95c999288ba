package org.balie.telephony.core.state;

import org.balie.telephony.core.state.Id.PersonId;

/// Somebody who can telephone.
///
/// @param name as others see it in Lines, alerts and histories
/// @param number the own number: shown when no line is chosen, and always in an emergency (TEL-19)
/// @param location where an ambulance has to go
public record Person(
        PersonId id, String name, Kind kind, Licence licence, PhoneNumber number, String location) {

    public enum Kind {
        PERSON,
        /// A telephone in a hall or a kitchen. It can be a delegate, and accepts nothing by itself
        /// (TEL-2).
        COMMON_AREA
    }

    public enum Licence {
        PHONE,
        NONE
    }

    public boolean isLicensed() {
        return licence == Licence.PHONE;
    }
}
