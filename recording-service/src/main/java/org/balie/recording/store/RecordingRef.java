package org.balie.recording.store;

import java.util.UUID;
import java.util.regex.Pattern;

/// Which recording, of which site.
public record RecordingRef(String siteId, UUID recordingId) {
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public RecordingRef {
        // Names a folder, so it may not lead out of it.
        if (!SITE.matcher(siteId).matches()) {
            throw new IllegalArgumentException("no site id: " + siteId);
        }
    }
}
