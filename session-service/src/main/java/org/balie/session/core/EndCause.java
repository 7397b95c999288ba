package org.balie.session.core;

/// Why a session ended.
public enum EndCause {
    ENDED_BY_AGENT,
    CUSTOMER_GONE,
    NOBODY_LEFT
}
