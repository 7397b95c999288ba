package org.balie.session.core;

import java.util.List;
import java.util.Optional;

/// How sessions begin, and go on with another agent (rules SES-1, SES-10).
final class Starts {
    static Decision inbound(Command.AcceptRequest accept, Terms terms) {
        return begin(
                new Event.Started(
                        accept.session(),
                        accept.site(),
                        accept.number(),
                        Optional.of(accept.request()),
                        accept.agent(),
                        Optional.of(accept.customer()),
                        accept.request().queueName(),
                        List.of(),
                        false,
                        accept.at().plus(terms.grace()),
                        accept.at()),
                terms);
    }

    static Decision outbound(Command.StartOutbound start, Terms terms) {
        return begin(
                new Event.Started(
                        start.session(),
                        start.site(),
                        start.number(),
                        Optional.empty(),
                        start.agent(),
                        Optional.empty(),
                        start.topic(),
                        start.trackingCodes(),
                        start.approval(),
                        start.at().plus(terms.grace()),
                        start.at()),
                terms);
    }

    private static Decision begin(Event.Started started, Terms terms) {
        return Draft.beginning(started, terms).accept();
    }

    /// A request of a session that already is: told twice, too late, or its next agent.
    static Decision again(Draft draft, Command.AcceptRequest accept) {
        Session session = draft.session();
        boolean toldBefore =
                session.request()
                        .filter(known -> known.id().equals(accept.request().id()))
                        .isPresent();
        if (!session.isRunning() || toldBefore) {
            return draft.accept();
        }
        if (session.control() instanceof Control.Held && !Transfers.isAwaited(session, accept)) {
            return draft.accept();
        }
        Optional<Participant> known = session.people().find(accept.agent());
        if (known.isPresent() && known.get().presence() instanceof Presence.Lobby) {
            draft.emit(
                    new Event.Joined(known.get().id(), accept.agent(), Role.ASSISTANT, draft.at()));
        }
        ParticipantId next = known.map(Participant::id).orElseGet(session.people()::next);
        if (session.control() instanceof Control.Held held) {
            Transfers.take(draft, held, next, accept);
        } else {
            draft.emit(
                    new Event.PrimaryAssigned(
                            next,
                            accept.agent(),
                            accept.request(),
                            draft.in(draft.terms().grace()),
                            draft.at()));
        }
        return draft.accept();
    }

    private Starts() {}
}
