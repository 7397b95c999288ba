package org.balie.recording.core;

/// Why a command changes nothing.
public enum LifeRejection {
    /// Only the primary agent starts, pauses and stops (rule SES-5).
    NOT_PRIMARY,
    /// The session's activity is not on, so nothing may be recorded (rule SES-8).
    NOT_ALLOWED,
    /// There is no recording.
    NONE,
    /// It has ended for good.
    OVER
}
