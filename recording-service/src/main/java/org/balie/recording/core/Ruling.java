package org.balie.recording.core;

/// Whether somebody may do something with a recording.
public enum Ruling {
    GRANTED,
    /// The asker may not even know of it.
    HIDDEN,
    /// The asker sees it, and this is for others to do.
    FORBIDDEN,
    /// Nobody may while it is disabled.
    DISABLED,
    /// Nobody may while it is deleted.
    DELETED,
    /// It is not deleted, so nothing can be brought back.
    NOT_DELETED,
    /// Nobody may while it is under legal hold (rule REC-7).
    HELD,
    /// Not before it has ended.
    STILL_RUNNING
}
