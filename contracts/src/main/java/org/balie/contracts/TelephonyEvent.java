package org.balie.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened to the calls and messages of one site's exchange, in the order it happened.
public sealed interface TelephonyEvent {
    String siteId();

    Instant at();

    /// Somebody calls in, or somebody of the site calls out. It is over with [CallEnded].
    ///
    /// @param direction `in` or `out`
    /// @param lineId the shared line it runs on, if it does
    /// @param personId on whose own number it runs, if it does
    /// @param queueId the queue that its number leads to, if it does
    /// @param number the other party's; empty when it is withheld
    record CallStarted(
            String siteId,
            UUID callId,
            String direction,
            Optional<String> lineId,
            Optional<String> personId,
            Optional<String> queueId,
            Optional<String> number,
            Instant at)
            implements TelephonyEvent {}

    /// The other party and somebody talk.
    ///
    /// @param personId who of the site has the call; empty for a number outside
    record CallAnswered(String siteId, UUID callId, Optional<String> personId, Instant at)
            implements TelephonyEvent {}

    /// @param personId who had it last
    /// @param cause `by-hand`, `other-call`, `transfer`, `transfer-failed` or `device-lost`
    record CallHeld(String siteId, UUID callId, String personId, String cause, Instant at)
            implements TelephonyEvent {}

    record CallResumed(String siteId, UUID callId, String personId, Instant at)
            implements TelephonyEvent {}

    /// Somebody took a held or ringing call.
    ///
    /// @param fromPersonId who had it; empty when it rang
    record CallPickedUp(
            String siteId, UUID callId, String personId, Optional<String> fromPersonId, Instant at)
            implements TelephonyEvent {}

    /// Somebody passed the call on.
    ///
    /// @param withCallId the other call whose party it was put together with; empty when it rings
    ///   somewhere first
    record CallTransferred(
            String siteId, UUID callId, String personId, Optional<UUID> withCallId, Instant at)
            implements TelephonyEvent {}

    /// Somebody who monitored the call has it now.
    record CallTakenOver(
            String siteId, UUID callId, String personId, String fromPersonId, Instant at)
            implements TelephonyEvent {}

    /// One party goes into a meeting or a support session.
    ///
    /// @param party `own` or `outer`
    /// @param room `meeting` or `support-session`
    /// @param who the party's number, or name when it is somebody of the site; empty when the
    ///   number is withheld
    record CallElevated(
            String siteId,
            UUID callId,
            String personId,
            String party,
            String room,
            String roomId,
            Optional<String> who,
            Instant at)
            implements TelephonyEvent {}

    /// A queue is to look for somebody.
    ///
    /// @param number the caller's; empty when it is withheld
    /// @param missedBy whom the queue had found before, and who did not pick up; empty when the
    ///   call comes to this queue for the first time
    record CallQueued(
            String siteId,
            UUID callId,
            String queueId,
            Optional<String> number,
            Optional<String> missedBy,
            Instant at)
            implements TelephonyEvent {}

    /// @param personId to whom the recording belongs
    record RecordingStarted(
            String siteId, UUID callId, UUID recordingId, String personId, Instant at)
            implements TelephonyEvent {}

    record RecordingStopped(
            String siteId, UUID callId, UUID recordingId, String personId, Instant at)
            implements TelephonyEvent {}

    /// A call is over: all that is ever told of it.
    ///
    /// @param direction `in` or `out`
    /// @param lineId the shared line it ran on, if it did
    /// @param delegator whose line that was
    /// @param queueId the queue that its number led to, if it did
    /// @param number the other party's; empty when it is withheld
    /// @param startedAt when it began to ring or was dialled
    /// @param answeredAt empty: nobody answered
    /// @param cause stable code, `hung-up`, `gave-up` or `message-left` for one
    /// @param handlers who of the site had it, first who placed or answered it
    /// @param held how long the other party waited on hold
    /// @param missed it came in, and nobody answered
    record CallEnded(
            String siteId,
            UUID callId,
            String direction,
            Optional<String> lineId,
            Optional<Person> delegator,
            Optional<String> queueId,
            Optional<String> number,
            Instant startedAt,
            Optional<Instant> answeredAt,
            String cause,
            List<Person> handlers,
            Duration held,
            boolean missed,
            Instant at)
            implements TelephonyEvent {
        public CallEnded {
            handlers = List.copyOf(handlers);
        }
    }

    /// A caller left a message.
    ///
    /// @param lineId on which line, if it was one
    /// @param personId for whom alone, if it was on an own number
    record MessageLeft(
            String siteId,
            UUID messageId,
            UUID callId,
            Optional<String> lineId,
            Optional<String> personId,
            Optional<String> number,
            Duration length,
            Instant at)
            implements TelephonyEvent {}

    /// Played by one is played for all.
    record MessagePlayed(String siteId, UUID messageId, String personId, Instant at)
            implements TelephonyEvent {}

    /// Deleted by one is deleted for all.
    ///
    /// @param until for how long it can be undone
    record MessageDeleted(String siteId, UUID messageId, String personId, Instant until, Instant at)
            implements TelephonyEvent {}

    record MessageRestored(String siteId, UUID messageId, String personId, Instant at)
            implements TelephonyEvent {}

    /// Gone for good.
    record MessagePurged(String siteId, UUID messageId, Instant at) implements TelephonyEvent {}

    /// Somebody can be rung: a telephone of theirs was signed in, the first one. Told again
    /// whenever they come to the floor, as is the contrary, so that whoever missed it catches up.
    record TelephoneReached(String siteId, String personId, Instant at) implements TelephonyEvent {}

    /// Nobody can ring them any more: their last telephone is signed out, or its time is over.
    record TelephoneGone(String siteId, String personId, Instant at) implements TelephonyEvent {}

    /// Somebody of the site, by the name of that day.
    record Person(String id, String name) {}
}
