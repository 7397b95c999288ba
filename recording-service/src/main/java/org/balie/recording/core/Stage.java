package org.balie.recording.core;

import java.util.Locale;

/// How far a recording is.
public enum Stage {
    RUNNING,
    PAUSED,
    ENDED;

    /// As tables and messages have it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
