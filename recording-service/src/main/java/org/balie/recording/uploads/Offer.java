package org.balie.recording.uploads;

import java.util.OptionalLong;
import java.util.UUID;
import org.balie.recording.store.RecordingRef;

/// What somebody wants to upload.
///
/// @param id of the recording that it becomes; a repeat of the same request has the same
/// @param length in bytes, where the sender told it
record Offer(UUID id, String siteId, Person owner, String title, OptionalLong length) {
    record Person(String id, String name) {}

    RecordingRef ref() {
        return new RecordingRef(siteId, id);
    }
}
