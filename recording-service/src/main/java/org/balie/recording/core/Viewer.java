package org.balie.recording.core;

/// Somebody of the recording's own site. (Another site's people never come so far.)
public record Viewer(String userId, Standing standing) {
    public enum Standing {
        AGENT,
        SUPERVISOR,
        ADMIN;

        /// Sees what others of the site recorded.
        public boolean seesOthers() {
            return this != AGENT;
        }
    }
}
