package org.balie.reporting.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.contracts.Customer;
import org.balie.contracts.SessionEvent;

/// What a session has told so far, as far as a row of the report needs it.
///
/// @param agentIds every agent who took part, whatever the role
/// @param returnedAt when it went back to its queue, in order
/// @param lastToldAt the latest time in any of its events
public record SessionFacts(
        UUID sessionId,
        String siteId,
        Optional<Beginning> beginning,
        SortedSet<String> agentIds,
        List<Instant> returnedAt,
        Optional<Instant> endedAt,
        Optional<Rating> rating,
        Instant lastToldAt) {

    record Beginning(
            String number,
            boolean fromQueue,
            Optional<QueueRef> queue,
            AgentRef agent,
            Optional<Customer> customer,
            String topic,
            List<String> trackingCodes,
            Instant at) {

        private static Beginning of(SessionEvent.SessionStarted e) {
            return new Beginning(
                    e.number(),
                    e.requestId().isPresent(),
                    e.queueId().map(id -> new QueueRef(id, e.queueName().orElse(id))),
                    new AgentRef(e.agentId(), e.agentName()),
                    e.customer(),
                    e.topic(),
                    e.trackingCodes(),
                    e.at());
        }
    }

    /// Whether an event can change a row. The others fill the details page only; there are many of
    /// them, and a row need not read them.
    public static boolean shapesRow(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionStarted _,
                    SessionEvent.ParticipantJoined _,
                    SessionEvent.ControlHandedOver _,
                    SessionEvent.SessionReturnedToQueue _,
                    SessionEvent.SessionEnded _,
                    SessionEvent.SessionRated _ ->
                    true;
            case SessionEvent.ParticipantLeft _,
                    SessionEvent.ActivityStarted _,
                    SessionEvent.ActivityStopped _,
                    SessionEvent.ConsentAsked _,
                    SessionEvent.ConsentAnswered _,
                    SessionEvent.ConsentRevoked _,
                    SessionEvent.ChatPosted _,
                    SessionEvent.JoinedByTelephone _,
                    SessionEvent.LeftByTelephone _,
                    SessionEvent.NotesSaved _ ->
                    false;
        };
    }

    /// Folds everything told about one session; empty when nothing was.
    public static Optional<SessionFacts> of(
            UUID sessionId, Collection<Numbered<SessionEvent>> told) {
        var events = Numbered.inOrder(told);
        return Numbered.latest(events, SessionEvent::at)
                .map(
                        lastToldAt ->
                                new SessionFacts(
                                        sessionId,
                                        events.getFirst().siteId(),
                                        Numbered.last(SessionEvent.SessionStarted.class, events)
                                                .map(Beginning::of),
                                        agentsIn(events),
                                        returnsIn(events),
                                        Numbered.last(SessionEvent.SessionEnded.class, events)
                                                .map(SessionEvent::at),
                                        Numbered.last(SessionEvent.SessionRated.class, events)
                                                .map(Rating::of),
                                        lastToldAt));
    }

    /// When the part of the session that an acceptance began was over: the session ended, or went
    /// back to its queue.
    Optional<Instant> partOverAt(Instant acceptedAt) {
        return Stream.concat(returnedAt.stream(), endedAt.stream())
                .filter(at -> !at.isBefore(acceptedAt))
                .min(Instant::compareTo);
    }

    private static List<Instant> returnsIn(List<SessionEvent> events) {
        return Numbered.only(SessionEvent.SessionReturnedToQueue.class, events)
                .map(SessionEvent::at)
                .toList();
    }

    private static SortedSet<String> agentsIn(List<SessionEvent> events) {
        return events.stream()
                .flatMap(event -> Introduction.agentIn(event).stream())
                .map(AgentRef::agentId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
