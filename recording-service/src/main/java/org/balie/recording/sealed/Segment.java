package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.time.Duration;

/// A piece of a track, of about a second: the unit that is encrypted, hashed, stored and
/// acknowledged. The contents of a track's segments, in order, are a file of the track's type.
///
/// @param number from 0, without gaps
/// @param from on the track's own clock
/// @param length how much time it covers
/// @param content empty for a [Kind#GAP]
public record Segment(int number, Kind kind, Duration from, Duration length, ByteBuffer content) {
    public enum Kind {
        MEDIA,
        /// Here something was lost before it could be stored, and the writer said so.
        GAP
    }
}
