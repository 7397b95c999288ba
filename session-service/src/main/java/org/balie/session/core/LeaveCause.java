package org.balie.session.core;

/// Why somebody is no longer in a session.
public enum LeaveCause {
    LEFT,
    CONNECTION_LOST,
    /// The primary agent did not let this person in, and a second try is refused too.
    REFUSED,
    /// Nobody answered at the door in time; knocking again is allowed.
    NOT_ANSWERED,
    SESSION_ENDED
}
