package org.balie.session.core;

import java.util.Optional;

/// Who telephones and belongs to a session (rule TEL-17). Their voice stays with the telephone; the
/// session tells everybody in it that they are there.
final class Callers {
    /// Nobody is brought into a session that has ended, or into one that nobody has.
    static Decision join(Draft draft, Command.JoinByTelephone join) {
        Session session = draft.session();
        if (session.isRunning()) {
            broughtBy(session, join.agentId())
                    .ifPresent(
                            by ->
                                    draft.emit(
                                            new Event.JoinedByTelephone(
                                                    join.call(), by.id(), join.who(), draft.at())));
        }
        return draft.accept();
    }

    private static Optional<Participant> broughtBy(Session session, String agentId) {
        return session.people()
                .find(new Person.Agent(agentId, ""))
                .filter(Participant::isPresent)
                .or(session::primary);
    }

    private Callers() {}
}
