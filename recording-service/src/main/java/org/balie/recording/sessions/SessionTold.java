package org.balie.recording.sessions;

import java.util.UUID;

/// Something is known of a session that its recording may have to follow. Told after the commit.
public record SessionTold(UUID sessionId) {}
