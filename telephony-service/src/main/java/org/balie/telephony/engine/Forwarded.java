package org.balie.telephony.engine;

import java.util.Optional;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.json.CoreJson;

/// A command as one replica hands it to another.
///
/// @param by the name of who gives it, for the audit log
record Forwarded(SiteId site, IssuedCommand command, Optional<String> by) {
    String text() {
        return CoreJson.write(this, Forwarded.class);
    }

    static Forwarded of(String text) {
        return CoreJson.read(text, Forwarded.class);
    }
}
