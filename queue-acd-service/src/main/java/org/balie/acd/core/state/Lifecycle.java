package org.balie.acd.core.state;

/// Whether a queue or an agent is set up, or is only finishing what was begun.
public enum Lifecycle {
    ACTIVE,
    RETIRED
}
