package org.balie.platform.live;

import com.fasterxml.jackson.databind.JsonNode;

/// Where a service takes the frames that its clients send each other (`docs/api.md`, Frames).
@FunctionalInterface
public interface Frames {
    /// Passes one frame on; may throw a problem, which the sender is told.
    ///
    /// @param to as the sender wrote it
    void pass(LiveSocket from, String to, JsonNode body);
}
