package org.balie.recording.core;

import java.util.Locale;
import java.util.Optional;

/// What ends a recording of a session for good.
public enum EndCause {
    STOPPED_BY_AGENT,
    /// The customer takes the leave back: from then on nothing more is kept.
    CONSENT_REVOKED,
    SESSION_ENDED;

    /// As tables and events have it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for whatever else stops an activity: the recording may go on later.
    public static Optional<EndCause> of(String code) {
        for (EndCause cause : values()) {
            if (cause.code().equals(code)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
