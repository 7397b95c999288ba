package org.balie.session.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.platform.event.Envelope;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.session.core.Codes;
import org.balie.session.core.Event;
import org.balie.session.core.LeaveCause;
import org.balie.session.core.Line;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Session;

/// What the other services are told of a session's events.
final class Published {
    /// The record for Kafka; empty for what concerns this service only.
    ///
    /// @param session after the event
    static Optional<OutgoingEvent> of(Session session, Event event, long sequence, String actor) {
        return translate(session, event)
                .map(
                        told ->
                                OutgoingEvent.of(
                                        Topics.SESSION_EVENTS,
                                        session.id().toString(),
                                        Envelope.of(
                                                idOf(session, sequence),
                                                session.id().toString(),
                                                event.at(),
                                                session.site().value(),
                                                sequence,
                                                actor,
                                                told)));
    }

    /// Follows from the place in the journal, so that an event has one id however often it is made.
    private static UUID idOf(Session session, long sequence) {
        return UUID.nameUUIDFromBytes(
                (session.id() + "/" + sequence).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<SessionEvent> translate(Session session, Event event) {
        String site = session.site().value();
        UUID id = session.id().value();
        return switch (event) {
            case Event.Started e -> Optional.of(started(site, id, e));
            case Event.Joined e ->
                    Optional.of(
                            new SessionEvent.ParticipantJoined(
                                    site,
                                    id,
                                    e.participant().toString(),
                                    e.person().id(),
                                    e.person().name(),
                                    Codes.of(e.role()),
                                    e.at()));
            case Event.Left e ->
                    session.people().get(e.participant()).admitted()
                            ? Optional.of(
                                    new SessionEvent.ParticipantLeft(
                                            site,
                                            id,
                                            e.participant().toString(),
                                            leaveCause(e.cause()),
                                            e.at()))
                            : Optional.empty();
            case Event.ControlHandedOver e -> controlled(session, e.from(), e.to(), e);
            case Event.ControlTaken e -> controlled(session, e.former(), e.by(), e);
            case Event.Transferred e -> controlled(session, e.former(), e.participant(), e);
            case Event.ReturnedToQueue e ->
                    Optional.of(
                            new SessionEvent.SessionReturnedToQueue(
                                    site, id, e.queueId(), userId(session, e.former()), e.at()));
            case Event.ConsentAsked e ->
                    Optional.of(
                            new SessionEvent.ConsentAsked(
                                    site,
                                    id,
                                    e.consent().value(),
                                    Codes.of(e.activity()),
                                    session.people().get(e.by()).name(),
                                    e.at()));
            case Event.ConsentAnswered e ->
                    Optional.of(
                            new SessionEvent.ConsentAnswered(
                                    site,
                                    id,
                                    e.consent().value(),
                                    Codes.of(e.activity()),
                                    Codes.of(e.answer()),
                                    e.everything(),
                                    e.at()));
            case Event.ConsentRevoked e ->
                    Optional.of(
                            new SessionEvent.ConsentRevoked(
                                    site, id, Codes.of(e.activity()), e.at()));
            case Event.TrustWithdrawn e ->
                    Optional.of(new SessionEvent.ConsentRevoked(site, id, "everything", e.at()));
            case Event.ActivityStarted e ->
                    Optional.of(
                            new SessionEvent.ActivityStarted(
                                    site, id, Codes.of(e.activity()), e.by().toString(), e.at()));
            case Event.ActivityStopped e ->
                    Optional.of(
                            new SessionEvent.ActivityStopped(
                                    site,
                                    id,
                                    Codes.of(e.activity()),
                                    e.by().toString(),
                                    Codes.of(e.cause()),
                                    e.at()));
            case Event.JoinedByTelephone e ->
                    Optional.of(
                            new SessionEvent.JoinedByTelephone(
                                    site, id, e.call(), userId(session, e.by()), e.who(), e.at()));
            case Event.LeftByTelephone e ->
                    Optional.of(
                            new SessionEvent.LeftByTelephone(
                                    site, id, e.call(), userId(session, e.by()), e.who(), e.at()));
            case Event.MessagePosted e -> Optional.of(posted(session, e));
            case Event.NotesSaved e ->
                    Optional.of(
                            new SessionEvent.NotesSaved(
                                    site, id, userId(session, e.by()), e.text(), e.at()));
            case Event.Ended e ->
                    Optional.of(
                            new SessionEvent.SessionEnded(
                                    site,
                                    id,
                                    Codes.of(e.cause()),
                                    e.by().map(agent -> userId(session, agent)),
                                    e.at()));
            case Event.Rated e ->
                    Optional.of(
                            new SessionEvent.SessionRated(
                                    site, id, e.stars(), e.comment(), e.at()));
            case Event.LobbyEntered _,
                    Event.ConnectionOpened _,
                    Event.ConnectionClosed _,
                    Event.ConnectionLost _,
                    Event.CameBack _,
                    Event.Deserted _,
                    Event.ControlOffered _,
                    Event.ControlKept _,
                    Event.RequestMade _,
                    Event.PrimaryAssigned _,
                    Event.TransferBegun _,
                    Event.TransferEnded _,
                    Event.MediaChanged _,
                    Event.MediaFailed _ ->
                    Optional.empty();
        };
    }

    private static SessionEvent started(String site, UUID id, Event.Started e) {
        return new SessionEvent.SessionStarted(
                site,
                id,
                e.number(),
                e.request().isPresent() ? "inbound" : "outbound",
                e.request().map(request -> request.id()),
                e.request().map(request -> request.queueId()),
                e.request().map(request -> request.queueName()),
                e.agent().id(),
                e.agent().name(),
                e.customer().map(Cards::told),
                e.topic(),
                e.trackingCodes(),
                e.at());
    }

    private static Optional<SessionEvent> controlled(
            Session session, ParticipantId from, ParticipantId to, Event event) {
        Participant taker = session.people().get(to);
        return Optional.of(
                new SessionEvent.ControlHandedOver(
                        session.site().value(),
                        session.id().value(),
                        userId(session, from),
                        taker.person().id(),
                        taker.name(),
                        event.at()));
    }

    private static SessionEvent posted(Session session, Event.MessagePosted e) {
        Line.Text line =
                session.lines().stream()
                        .filter(Line.Text.class::isInstance)
                        .map(Line.Text.class::cast)
                        .filter(text -> text.author().equals(e.author()))
                        .filter(text -> text.clientId().equals(e.clientId()))
                        .findFirst()
                        .orElseThrow();
        return new SessionEvent.ChatPosted(
                session.site().value(),
                session.id().value(),
                line.number(),
                e.author().toString(),
                line.name(),
                e.to().map(ParticipantId::toString),
                e.text(),
                e.at());
    }

    private static String userId(Session session, ParticipantId id) {
        return session.people().get(id).person().id();
    }

    private static String leaveCause(LeaveCause cause) {
        return switch (cause) {
            case LEFT, CONNECTION_LOST, REFUSED, SESSION_ENDED -> Codes.of(cause);
            case NOT_ANSWERED -> Codes.of(LeaveCause.REFUSED);
        };
    }

    private Published() {}
}
