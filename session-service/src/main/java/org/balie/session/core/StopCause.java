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
    PROBLEM,
    SESSION_ENDED
}
