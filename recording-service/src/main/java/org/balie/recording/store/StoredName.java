package org.balie.recording.store;

import java.util.regex.Pattern;

/// The name of an object or log in a store: `site/recording/name`.
public record StoredName(RecordingRef recording, String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public StoredName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an object: " + name);
        }
    }

    public String path() {
        return recording.siteId() + "/" + recording.recordingId() + "/" + name;
    }
}
