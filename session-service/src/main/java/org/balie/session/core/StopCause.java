package org.balie.session.core;

/// What brought an activity to its end.
public enum StopCause {
    STOPPED_BY_AGENT,
    STOPPED_BY_OWNER,
    CONSENT_REVOKED,
    CONTROL_HANDED_OVER,
    TRANSFERRED,
    PRIMARY_GONE,
    CUSTOMER_GONE,
    NOTHING_CHOSEN,
    /// The site lets nothing be seen that is not recorded, and nothing was (rule REC-1).
    NOT_RECORDED,
    PROBLEM,
    SESSION_ENDED
}
