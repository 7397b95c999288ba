package org.balie.recording.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.balie.recording.core.Act;
import org.balie.recording.library.Recording.Hold;
import org.jspecify.annotations.Nullable;

/// One recording with all that belongs to it.
///
/// @param may what the asker may do with it now
record Details(
        @JsonUnwrapped RecordingRow row,
        @Nullable Holding hold,
        List<PlayedTrack> tracks,
        List<Made> products,
        List<String> may) {

    record Holding(Instant since, String by, String byName, String reason) {
        static Holding of(Hold hold) {
            return new Holding(hold.at(), hold.by(), hold.byName(), hold.reason());
        }
    }

    static Details of(Recording recording, List<Track> tracks, List<Made> made, Set<Act> may) {
        return new Details(
                RecordingRow.of(recording),
                recording.held().map(Holding::of).orElse(null),
                tracks.stream().map(PlayedTrack::of).toList(),
                made,
                may.stream().map(Act::code).toList());
    }
}
