package org.balie.telephony.core.state;

import java.time.Duration;
import java.util.Set;

/// What an administrator sets for the whole site.
///
/// @param delegation off: delegations are kept, and count for nothing (TEL-3)
/// @param settings locked: only administrators change delegations and ringing
/// @param monitoring in which ways those with the privilege may join a call
/// @param announcement whether both sides are told that somebody joins
/// @param emergencyNumbers which go out with the caller's own number whatever was chosen (TEL-19)
/// @param messageLimit how long a voicemail message may be (TEL-25)
public record SitePolicy(
        Delegations delegation,
        Settings settings,
        Set<Monitoring> monitoring,
        Announcement announcement,
        Set<PhoneNumber> emergencyNumbers,
        Duration messageLimit) {

    public enum Delegations {
        ON,
        OFF
    }

    public enum Settings {
        OPEN,
        LOCKED
    }

    public enum Announcement {
        NONE,
        ANNOUNCED
    }

    public static final SitePolicy DEFAULT =
            new SitePolicy(
                    Delegations.ON,
                    Settings.OPEN,
                    Set.of(),
                    Announcement.NONE,
                    Set.of(new PhoneNumber("112")),
                    Duration.ofMinutes(3));

    public SitePolicy {
        monitoring = Set.copyOf(monitoring);
        emergencyNumbers = Set.copyOf(emergencyNumbers);
    }

    public boolean allowsDelegation() {
        return delegation == Delegations.ON;
    }
}
