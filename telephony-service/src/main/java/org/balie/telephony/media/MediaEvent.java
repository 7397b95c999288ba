package org.balie.telephony.media;

import java.time.Duration;

/// What call control may want to know.
public sealed interface MediaEvent {
    ContextId context();

    /// The first packet of the far end was heard, or the first one after [Lost].
    record Connected(ContextId context, TerminationId termination) implements MediaEvent {}

    /// Nothing is heard of the far end though it should be.
    record Lost(ContextId context, TerminationId termination, Cause cause) implements MediaEvent {}

    /// The far end has dialled a digit: 0 to 9, *, #, A to D.
    record Digit(ContextId context, TerminationId termination, char digit) implements MediaEvent {}

    /// A sound of [Topology.Play] that has an end was played.
    ///
    /// @param termination the first of those to whom
    record Played(ContextId context, TerminationId termination) implements MediaEvent {}

    /// A message is with its keeper as a whole.
    record MessageRecorded(
            ContextId context,
            TerminationId termination,
            RecordingId recording,
            Duration length,
            Content content)
            implements MediaEvent {}

    /// A recording of a whole context is with its keeper as a whole.
    ///
    /// @param missing what was left out because the keeper was too slow
    record RecordingEnded(
            ContextId context, RecordingId recording, Duration length, Duration missing)
            implements MediaEvent {}

    /// The keeper failed; what it has is all there will be.
    record RecordingFailed(ContextId context, RecordingId recording, String reason)
            implements MediaEvent {}

    enum Cause {
        /// No packet for [MediaSettings.Patience#silence].
        SILENCE,
        /// The browser no longer checks that it is wanted here.
        CONSENT,
        /// The DTLS association failed or was closed.
        DTLS,
        /// RTCP BYE.
        BYE
    }

    enum Content {
        SPEECH,
        /// The caller said nothing.
        NOTHING
    }
}
