package org.balie.session.core;

/// Why a command changes nothing.
public enum Rejection {
    /// No such session, or none of this person's.
    NOT_FOUND,
    SESSION_OVER,
    SESSION_RUNNING,
    SESSION_FULL,
    JOIN_REFUSED,
    NOT_IN_SESSION,
    PRIMARY_ONLY,
    AGENTS_ONLY,
    CUSTOMER_ONLY,
    NO_SUCH_PARTICIPANT,
    NOT_IN_LOBBY,
    NOT_AN_ASSISTANT,
    CONTROL_NOT_OFFERED,
    NO_CUSTOMER,
    /// The queue has switched it off.
    FEATURE_OFF,
    CONSENT_NOT_PENDING,
    LEDGER_FULL,
    VOICE_OFF,
    VIDEO_OFF,
    SCREEN_NOT_ASKED,
    NOT_SENDING,
    CHAT_FULL,
    NOTES_CHANGED,
    ALREADY_RATED
}
