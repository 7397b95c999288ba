package org.balie.recording.core;

import java.util.Locale;

/// What somebody can do with a recording (rules REC-5 to REC-7).
public enum Act {
    SEE,
    PLAY,
    DOWNLOAD,
    /// Give it another title or description.
    RENAME,
    /// Take it out of everyone's sight without removing it, and bring it back.
    DISABLE,
    /// Give it to another owner.
    REASSIGN,
    DELETE,
    /// Bring it back after it was deleted.
    RESTORE,
    /// Send a link by mail that works without signing in, and revoke it.
    LINK,
    /// Put it under legal hold, and end that.
    HOLD,
    /// Ask whether it is what was written.
    VERIFY;

    /// As messages have it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
