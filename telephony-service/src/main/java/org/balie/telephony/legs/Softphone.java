package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.state.Id.LegId;

/// A browser that telephones (TEL-26): what is said to it. What it says goes to [CallControl].
public interface Softphone {

    /// Never waits; what can't be sent is as if the browser were gone.
    void hear(Word word);

    /// To a browser.
    sealed interface Word {
        LegId leg();

        /// Somebody calls; our offer is answered when its person answers.
        record Ring(LegId leg, Alert alert, String offer) implements Word {}

        /// Its person has a call there from now on; the offer is answered at once.
        record Connect(LegId leg, String offer) implements Word {}

        /// The way is to be looked for anew.
        record Renew(LegId leg, String offer) implements Word {}

        /// @param cause why, by its code
        /// @param by who did it, where a person did
        record Stop(LegId leg, String cause, Optional<String> by) implements Word {}
    }
}
