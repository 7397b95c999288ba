package org.balie.recording.sealed;

import java.time.Instant;
import java.util.Optional;

/// What is said of a track before its first segment, sealed with it.
///
/// @param number from 1, never used again in its recording
/// @param mime as the browser's recorder has it, `video/webm;codecs=vp9` for one
/// @param participantId whose camera it is
/// @param anchor when on the session's clock the track's own time was 0
public record TrackHeader(
        int number, TrackKind kind, String mime, Optional<String> participantId, Instant anchor) {}
