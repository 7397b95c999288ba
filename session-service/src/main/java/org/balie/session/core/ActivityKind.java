package org.balie.session.core;

/// What a primary agent can start in a session.
public enum ActivityKind {
    /// A call that all may join (rule VOX-1).
    VOICE,
    /// Pictures of the primary agent and the customer (rule VID-1).
    VIDEO,
    /// The customer's screen, after consent (rule SHR-1).
    VIEW_SCREEN,
    /// The primary agent's screen (rule SHR-3).
    SHOW_SCREEN,
    /// What is seen and said is kept by recording-service, after consent where the site asks for it
    /// (rule REC-1).
    RECORDING
}
