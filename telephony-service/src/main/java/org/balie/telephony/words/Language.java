package org.balie.telephony.words;

import java.util.Locale;

/// A language in which callers are spoken to.
public enum Language {
    EN,
    NL;

    /// ISO 639, as in settings and in the names of files.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
