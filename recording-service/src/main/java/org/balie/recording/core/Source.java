package org.balie.recording.core;

import java.util.Locale;

/// What a recording was made of.
public enum Source {
    SESSION,
    /// A call on a telephone: nobody's but its owner's (rules REC-6, TEL-20).
    TELEPHONE,
    /// A file made elsewhere (rule REC-5).
    UPLOAD;

    /// As tables and messages have it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
