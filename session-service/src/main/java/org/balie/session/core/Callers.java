package org.balie.session.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

    /// Whose call it was leaves, each of them. Once the session has ended nobody reads it any more.
    static Decision leave(Draft draft, Command.LeaveByTelephone leave) {
        if (draft.session().isRunning()) {
            for (Session.Caller caller : draft.session().callers()) {
                if (caller.call().equals(leave.call())) {
                    draft.emit(
                            new Event.LeftByTelephone(
                                    caller.call(), caller.by(), caller.who(), draft.at()));
                }
            }
        }
        return draft.accept();
    }

    static List<Session.Caller> with(List<Session.Caller> all, Session.Caller caller) {
        return Stream.concat(all.stream().filter(each -> !is(each, caller)), Stream.of(caller))
                .toList();
    }

    static List<Session.Caller> without(List<Session.Caller> all, UUID call, String who) {
        return all.stream()
                .filter(each -> !(each.call().equals(call) && each.who().equals(who)))
                .toList();
    }

    /// Both parties of a call may be in the same session.
    private static boolean is(Session.Caller one, Session.Caller other) {
        return one.call().equals(other.call()) && one.who().equals(other.who());
    }

    private static Optional<Participant> broughtBy(Session session, String agentId) {
        return session.people()
                .find(new Person.Agent(agentId, ""))
                .filter(Participant::isPresent)
                .or(session::primary);
    }

    private Callers() {}
}
