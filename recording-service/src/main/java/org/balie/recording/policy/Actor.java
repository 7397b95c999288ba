package org.balie.recording.policy;

import org.balie.platform.identity.Caller.Worker;

/// Who did something, for audit and events.
///
/// @param id of a person, or `retention`
public record Actor(String id, String name) {
    static final Actor RETENTION = new Actor("retention", "");

    public static Actor of(Worker worker) {
        return new Actor(worker.agentId(), worker.name());
    }
}
