package org.balie.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened to recordings, in the order it happened to each.
public sealed interface RecordingEvent {
    String siteId();

    Instant at();

    /// Something is kept from now on (rules REC-1, TEL-20, REC-5).
    ///
    /// @param source `session`, `telephone` or `upload`
    /// @param sessionId the session it was made in, if it was
    /// @param callId the call it was made in, if it was
    record RecordingStarted(
            String siteId,
            UUID recordingId,
            String source,
            Optional<UUID> sessionId,
            Optional<UUID> callId,
            String ownerId,
            String ownerName,
            Instant at)
            implements RecordingEvent {}

    /// Nothing more will come of it, and its manifest is signed (rule REC-7).
    ///
    /// @param cause `stopped-by-agent`, `consent-revoked`, `session-ended` or `completed`
    /// @param length of all that can be played
    /// @param manifestVersion the newest; an older one that is found in the store was put back
    record RecordingEnded(
            String siteId,
            UUID recordingId,
            String cause,
            Duration length,
            long bytes,
            long manifestVersion,
            List<Track> tracks,
            Instant at)
            implements RecordingEvent {
        public RecordingEnded {
            tracks = List.copyOf(tracks);
        }
    }

    /// Out of sight, and gone for good after that time unless somebody restores it (rule REC-5).
    record RecordingDeleted(
            String siteId, UUID recordingId, String actorId, Instant until, Instant at)
            implements RecordingEvent {}

    record RecordingRestored(String siteId, UUID recordingId, String actorId, Instant at)
            implements RecordingEvent {}

    /// Gone for good (rule REC-7).
    ///
    /// @param cause `retention` or `deleted`
    /// @param actorId who deleted it; `retention` when nobody did
    record RecordingPurged(
            String siteId, UUID recordingId, String cause, String actorId, Instant at)
            implements RecordingEvent {}

    /// The site's administrator decided how it records. Keyed by site, unlike the others.
    ///
    /// @param consent `ask` (customers are asked first, rule SES-8) or `not-needed`
    /// @param mustRecord nothing may be seen that is not recorded
    /// @param version rises with each change
    record RecordingPolicyChanged(
            String siteId,
            String consent,
            boolean mustRecord,
            int version,
            String actorId,
            Instant at)
            implements RecordingEvent {}

    /// It is meant to run, and nothing of it became durable for a while.
    ///
    /// @param durableUntil the last that did; empty when nothing did
    /// @param mustRecord whether the site lets nothing be seen that is not recorded
    record RecordingStalled(
            String siteId,
            UUID recordingId,
            UUID sessionId,
            boolean mustRecord,
            Optional<Instant> durableUntil,
            Instant at)
            implements RecordingEvent {}

    /// A track as it is for ever.
    ///
    /// @param kind `screen`, `camera`, `voices`, `telephone` or `upload`
    /// @param head hash of the last segment, which stands for all before it (SHA-256, hex)
    record Track(int number, String kind, int segments, String head) {}
}
