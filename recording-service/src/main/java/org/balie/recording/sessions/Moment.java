package org.balie.recording.sessions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A line of a session's time line.
///
/// @param kind `chat`, `note`, `consent`, `joined`, `left`, `control` or `activity`
/// @param who did it, by the name of that day; empty text for nobody in particular
/// @param text what was written, or the word for what happened
/// @param body what is particular to the kind
record Moment(
        UUID sessionId, Instant at, String kind, String who, String text, Map<String, ?> body) {}
