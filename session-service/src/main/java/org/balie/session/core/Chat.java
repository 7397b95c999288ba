package org.balie.session.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a session: what people write and what the session tells (rule CHT-1).
final class Chat {
    static Decision post(Draft draft, Participant author, Command.PostMessage post) {
        Session session = draft.session();
        if (isRepeated(session, author, post)) {
            return draft.accept();
        }
        if (session.lines().size() >= draft.terms().lines()) {
            return draft.reject(Rejection.CHAT_FULL);
        }
        if (post.to().isPresent() && !canRead(session, author, post.to().get())) {
            return draft.reject(Rejection.NO_SUCH_PARTICIPANT);
        }
        draft.emit(
                new Event.MessagePosted(
                        author.id(), post.to(), post.text(), post.clientId(), draft.at()));
        return draft.accept();
    }

    private static boolean isRepeated(
            Session session, Participant author, Command.PostMessage post) {
        return session.lines().stream()
                .anyMatch(
                        line ->
                                line instanceof Line.Text text
                                        && text.author().equals(author.id())
                                        && text.clientId().equals(post.clientId()));
    }

    private static boolean canRead(Session session, Participant author, ParticipantId reader) {
        return !reader.equals(author.id())
                && session.people().find(reader).filter(Participant::isPresent).isPresent();
    }

    /// The session with the line that an event leaves in the chat, if any. Asked before the event
    /// changes anything, so that names are those of the moment.
    static Session tell(Session session, Event event) {
        return line(session, event)
                .map(
                        line -> {
                            List<Line> more = new ArrayList<>(session.lines());
                            more.add(line);
                            return session.with(more);
                        })
                .orElse(session);
    }

    private static Optional<Line> line(Session session, Event event) {
        return switch (event) {
            case Event.MessagePosted e ->
                    Optional.of(
                            new Line.Text(
                                    next(session),
                                    e.author(),
                                    name(session, e.author()),
                                    e.to(),
                                    e.text(),
                                    e.clientId(),
                                    e.at()));
            case Event.Joined e ->
                    Optional.of(
                            new Line.Notice(
                                    next(session),
                                    NoticeCode.JOINED,
                                    e.participant(),
                                    e.person().name(),
                                    "",
                                    e.at()));
            case Event.Left e ->
                    e.cause() == LeaveCause.SESSION_ENDED
                                    || !session.people().get(e.participant()).isPresent()
                            ? Optional.empty()
                            : notice(session, NoticeCode.LEFT, e.participant(), "", e);
            case Event.ConsentAsked e ->
                    notice(session, NoticeCode.CONSENT_ASKED, e.by(), code(e.activity()), e);
            case Event.ConsentAnswered e ->
                    notice(
                            session,
                            switch (e.answer()) {
                                case ALLOWED -> NoticeCode.CONSENT_ALLOWED;
                                case REFUSED -> NoticeCode.CONSENT_REFUSED;
                                case EXPIRED -> NoticeCode.CONSENT_EXPIRED;
                            },
                            session.ledger().find(e.consent()).orElseThrow().of(),
                            code(e.activity()),
                            e);
            case Event.ConsentRevoked e ->
                    notice(
                            session,
                            NoticeCode.CONSENT_REVOKED,
                            session.ledger().find(e.consent()).orElseThrow().of(),
                            code(e.activity()),
                            e);
            case Event.ActivityStarted e ->
                    notice(session, NoticeCode.ACTIVITY_STARTED, e.by(), code(e.activity()), e);
            case Event.ActivityStopped e ->
                    notice(session, NoticeCode.ACTIVITY_STOPPED, e.by(), code(e.activity()), e);
            case Event.ControlHandedOver e ->
                    notice(
                            session,
                            NoticeCode.CONTROL_HANDED_OVER,
                            e.from(),
                            name(session, e.to()),
                            e);
            case Event.ControlTaken e ->
                    notice(
                            session,
                            NoticeCode.CONTROL_HANDED_OVER,
                            e.former(),
                            name(session, e.by()),
                            e);
            case Event.TransferBegun e ->
                    notice(session, NoticeCode.TRANSFER_BEGUN, e.by(), e.to(), e);
            case Event.TransferEnded e -> notice(session, NoticeCode.TRANSFER_ENDED, e.by(), "", e);
            case Event.Transferred e ->
                    notice(session, NoticeCode.TRANSFERRED, e.former(), e.agent().name(), e);
            case Event.JoinedByTelephone e ->
                    notice(session, NoticeCode.JOINED_BY_TELEPHONE, e.by(), e.who(), e);
            case Event.LeftByTelephone e ->
                    notice(session, NoticeCode.LEFT_BY_TELEPHONE, e.by(), e.who(), e);
            case Event.ReturnedToQueue e ->
                    notice(
                            session,
                            NoticeCode.RETURNED_TO_QUEUE,
                            e.former(),
                            session.request().map(Request::queueName).orElse(""),
                            e);
            case Event.Started _,
                    Event.LobbyEntered _,
                    Event.ConnectionOpened _,
                    Event.ConnectionClosed _,
                    Event.ConnectionLost _,
                    Event.CameBack _,
                    Event.Deserted _,
                    Event.ControlOffered _,
                    Event.ControlKept _,
                    Event.RequestMade _,
                    Event.PrimaryAssigned _,
                    Event.TrustWithdrawn _,
                    Event.MediaChanged _,
                    Event.MediaFailed _,
                    Event.NotesSaved _,
                    Event.Ended _,
                    Event.Rated _ ->
                    Optional.empty();
        };
    }

    private static Optional<Line> notice(
            Session session, NoticeCode code, ParticipantId about, String text, Event event) {
        return Optional.of(
                new Line.Notice(
                        next(session), code, about, name(session, about), text, event.at()));
    }

    private static int next(Session session) {
        return session.lines().size() + 1;
    }

    private static String name(Session session, ParticipantId id) {
        return session.people().get(id).name();
    }

    private static String code(ActivityKind kind) {
        return Codes.of(kind);
    }

    private Chat() {}
}
