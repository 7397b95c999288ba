package org.balie.recording.core;

/// Whether a session may be recorded now: one fact, its activity `recording`, which session-service
/// starts after consent and stops with whoever gave it.
///
/// @param primaryId the agent who alone may start, pause and stop
public record Permission(String primaryId, Leave leave) {
    public enum Leave {
        GRANTED,
        WITHHELD
    }

    boolean isGranted() {
        return leave == Leave.GRANTED;
    }

    boolean isOf(String agentId) {
        return primaryId.equals(agentId);
    }
}
