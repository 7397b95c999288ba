package org.balie.recording.products;

import java.time.Duration;
import java.util.Optional;
import org.balie.recording.core.Montage.Clip;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.library.Track;

/// A track as a file in a scratch folder.
///
/// @param file its name there
/// @param begin of its first picture or sound, on the track's own clock
record Shot(Track track, String file, Probe probe, Duration begin, Duration length) {
    Clip clip() {
        return new Clip(track.number(), track.anchor().plus(begin), length);
    }

    Optional<Probe.Stream> stream(Probe.Kind kind) {
        return probe.first(kind);
    }

    Shot in(String otherFile, Probe otherProbe) {
        return new Shot(track, otherFile, otherProbe, begin, length);
    }
}
