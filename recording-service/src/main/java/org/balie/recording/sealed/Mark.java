package org.balie.recording.sealed;

import java.time.Duration;

/// How far a track is durable.
///
/// @param next number of the segment that comes next
/// @param until end of the last one on the track's own clock
/// @param bytes of content so far
/// @param head hash of the last segment, which stands for all before it (SHA-256, hex)
public record Mark(int next, Duration until, long bytes, String head) {}
