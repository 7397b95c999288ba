package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.Version;

/// What came of a command.
///
/// @param events to be committed before anybody is told or any device is touched
/// @param rejection why nothing changed, for the one who gave the command
public record Decision(List<NumberedEvent> events, Optional<Rejection> rejection) {
    public Decision {
        events = List.copyOf(events);
    }

    /// The one that a setting has by it; empty when it stayed as it was.
    public Optional<Version> version(Setting setting) {
        Versions versions = new Versions();
        for (NumberedEvent numbered : events) {
            if (numbered.event() instanceof SetupEvent event) {
                versions.follow(event, numbered.sequence());
            }
        }
        return Optional.of(versions.of(setting)).filter(version -> !version.equals(Version.NONE));
    }
}
