package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.time.Duration;

/// A piece of a track, of about a second: the unit that is encrypted, hashed, stored and
/// acknowledged. The contents of a track's segments, in order, are a file of the track's type.
///
/// @param number from 0, without gaps
/// @param from on the track's own clock, in whole milliseconds
/// @param length how much time it covers, in whole milliseconds, at most [Integer#MAX_VALUE] of
///   them
/// @param content what remains of the buffer, at most [#MAX_BYTES]; empty for a [Kind#GAP]
public record Segment(int number, Kind kind, Duration from, Duration length, ByteBuffer content) {
    /// The most that one segment holds.
    public static final int MAX_BYTES = 4 << 20;

    public enum Kind {
        MEDIA,
        /// Here something was lost before it could be stored, and the writer said so.
        GAP
    }
}
