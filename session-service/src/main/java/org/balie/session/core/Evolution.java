package org.balie.session.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The session after an event. Asks nothing and refuses nothing: what happened, happened.
public final class Evolution {
    /// The session as all its events make it.
    public static Session replay(List<Event> events) {
        if (!(events.getFirst() instanceof Event.Started started)) {
            throw new IllegalArgumentException("a session's first event is not its start");
        }
        return replay(begin(started), events.subList(1, events.size()));
    }

    /// The session as these further events make it.
    public static Session replay(Session session, List<Event> events) {
        Session last = session;
        for (Event event : events) {
            last = apply(last, event);
        }
        return last;
    }

    static Session begin(Event.Started started) {
        People people =
                People.NOBODY.with(
                        Participant.of(
                                new ParticipantId(1),
                                started.agent(),
                                Role.PRIMARY,
                                new Presence.Expected(started.until())));
        if (started.customer().isPresent()) {
            CustomerCard card = started.customer().get();
            people =
                    people.with(
                            Participant.of(
                                    people.next(),
                                    new Person.Visitor(card.visitorId(), card.name()),
                                    Role.CUSTOMER,
                                    new Presence.Expected(started.until())));
        }
        return new Session(
                1,
                started,
                started.request(),
                people,
                new Control.Held(new ParticipantId(1)),
                Map.of(),
                Ledger.EMPTY,
                Notes.BLANK,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Session apply(Session session, Event event) {
        Session told = Chat.tell(session, event);
        return change(told, event).numbered(session.version() + 1);
    }

    private static Session change(Session session, Event event) {
        People people = session.people();
        return switch (event) {
            case Event.Started _ ->
                    throw new IllegalStateException("session " + session.id() + " started twice");
            case Event.LobbyEntered e ->
                    session.with(
                            people.with(
                                    arrived(people, e.participant(), e.person(), e.role())
                                            .at(new Presence.Lobby(e.until()))));
            case Event.Joined e ->
                    session.with(
                                    people.with(
                                            arrived(people, e.participant(), e.person(), e.role())
                                                    .at(new Presence.In())))
                            .deserted(Optional.empty());
            case Event.ConnectionOpened e ->
                    session.with(people.change(e.participant(), p -> p.connected(e.connection())));
            case Event.ConnectionClosed e ->
                    session.with(
                            people.change(e.participant(), p -> p.disconnected(e.connection())));
            case Event.ConnectionLost e ->
                    session.with(
                            people.change(
                                    e.participant(), p -> p.at(new Presence.Away(e.until()))));
            case Event.CameBack e ->
                    session.with(people.change(e.participant(), p -> p.at(new Presence.In())))
                            .deserted(Optional.empty());
            case Event.Left e ->
                    session.with(people.change(e.participant(), p -> p.gone(e.cause())));
            case Event.Deserted e -> session.deserted(Optional.of(e.until()));
            case Event.ControlHandedOver e -> controlled(session, e.from(), e.to());
            case Event.ControlTaken e -> controlled(session, e.former(), e.by());
            case Event.ControlKept e -> controlled(session, e.by(), e.by());
            case Event.ControlOffered e ->
                    session.with(people.change(e.former(), p -> p.as(Role.ASSISTANT)))
                            .with(new Control.Offered(e.former(), e.to(), e.until()));
            case Event.ReturnedToQueue e ->
                    // Who was to be transferred waits by that request already.
                    session.with(people.change(e.former(), p -> p.as(Role.ASSISTANT)))
                            .with(
                                    new Control.Queued(
                                            e.former(),
                                            session.transfer().map(Session.Transfer::request),
                                            e.until()));
            case Event.RequestMade e ->
                    session.control() instanceof Control.Queued queued
                            ? session.with(
                                    new Control.Queued(
                                            queued.former(),
                                            Optional.of(e.request()),
                                            queued.until()))
                            : session;
            case Event.PrimaryAssigned e ->
                    assigned(session, e.participant(), e.agent(), e.request(), e.until());
            case Event.TransferBegun e ->
                    session.transferring(
                            Optional.of(new Session.Transfer(e.request(), e.by(), e.to(), e.at())));
            case Event.TransferEnded _ -> session.transferring(Optional.empty());
            case Event.Transferred e ->
                    assigned(
                            session.with(people.change(e.former(), p -> p.as(Role.ASSISTANT))),
                            e.participant(),
                            e.agent(),
                            e.request(),
                            e.until());
            case Event.ConsentAsked e -> ActivityEvolution.asked(session, e);
            case Event.ConsentAnswered e -> ActivityEvolution.answered(session, e);
            case Event.ConsentRevoked e ->
                    session.with(session.ledger().revoked(e.consent(), e.at()));
            case Event.TrustWithdrawn _ ->
                    session.with(session.ledger().trusting(Optional.empty()));
            case Event.ActivityStarted e -> ActivityEvolution.started(session, e);
            case Event.ActivityStopped e -> ActivityEvolution.stopped(session, e);
            case Event.MediaChanged e -> ActivityEvolution.sending(session, e);
            case Event.MediaFailed e -> ActivityEvolution.failed(session, e);
            case Event.JoinedByTelephone e ->
                    session.calledBy(
                            Callers.with(
                                    session.callers(),
                                    new Session.Caller(e.call(), e.by(), e.who())));
            case Event.LeftByTelephone e ->
                    session.calledBy(Callers.without(session.callers(), e.call(), e.who()));
            case Event.MessagePosted _ -> session;
            case Event.NotesSaved e ->
                    session.with(
                            new Notes(
                                    e.text(),
                                    e.version(),
                                    Optional.of(e.at()),
                                    people.get(e.by()).name()));
            case Event.Ended e -> session.with(new Session.Ending(e.cause(), e.by(), e.at()));
            case Event.Rated e ->
                    session.with(new Session.Rating(e.by(), e.stars(), e.comment(), e.at()));
        };
    }

    /// Somebody new, or somebody known under the name they come with now.
    private static Participant arrived(People people, ParticipantId id, Person person, Role role) {
        return people.find(id)
                .map(
                        known ->
                                new Participant(
                                        id,
                                        person,
                                        role,
                                        known.presence(),
                                        known.admitted(),
                                        known.connections(),
                                        known.media()))
                .orElseGet(() -> Participant.of(id, person, role, new Presence.In()));
    }

    private static Session controlled(Session session, ParticipantId from, ParticipantId to) {
        People people =
                session.people()
                        .change(from, p -> p.as(Role.ASSISTANT))
                        .change(to, p -> p.as(Role.PRIMARY));
        return session.with(people).with(new Control.Held(to));
    }

    private static Session assigned(
            Session session,
            ParticipantId id,
            Person.Agent person,
            Request request,
            Instant until) {
        Participant agent =
                session.people()
                        .find(id)
                        .filter(Participant::isPresent)
                        .map(known -> known.as(Role.PRIMARY))
                        .orElseGet(
                                () ->
                                        arrived(session.people(), id, person, Role.PRIMARY)
                                                .at(new Presence.Expected(until)));
        return session.with(session.people().with(agent))
                .with(new Control.Held(id))
                .serving(request)
                .transferring(Optional.empty());
    }

    private Evolution() {}
}
