package org.balie.session.core;

import java.util.Optional;

/// Another agent goes on with a session (rule ACD-12). Who and when is the floor's affair; what
/// becomes of the session is told here.
final class Transfers {
    /// Told twice, or of somebody who has lost control meanwhile, it changes nothing.
    static Decision begin(Draft draft, Command.BeginTransfer begin) {
        Session session = draft.session();
        Optional<Participant> primary =
                session.primary().filter(holder -> holder.person().id().equals(begin.agentId()));
        if (session.isRunning() && session.transfer().isEmpty() && primary.isPresent()) {
            draft.emit(
                    new Event.TransferBegun(
                            begin.request(), primary.get().id(), begin.to(), draft.at()));
        }
        return draft.accept();
    }

    static Decision end(Draft draft, Command.EndTransfer end) {
        draft.session()
                .transfer()
                .filter(transfer -> transfer.request().equals(end.request()))
                .filter(_ -> draft.session().isRunning())
                .ifPresent(
                        transfer ->
                                draft.emit(
                                        new Event.TransferEnded(
                                                transfer.request(), transfer.by(), draft.at())));
        return draft.accept();
    }

    /// Whether this acceptance is what the primary agent has asked for.
    static boolean isAwaited(Session session, Command.AcceptRequest accept) {
        return session.transfer()
                .filter(transfer -> transfer.request().equals(accept.request().id()))
                .isPresent();
    }

    /// Everything that the former agent shared stops, the voice call too; the customer stays.
    static void take(Draft draft, Control.Held held, ParticipantId next, Command.AcceptRequest by) {
        Activities.stopShared(draft, StopCause.TRANSFERRED);
        Activities.stop(draft, ActivityKind.VOICE, StopCause.TRANSFERRED, Optional.empty());
        draft.emit(
                new Event.Transferred(
                        held.by(),
                        next,
                        by.agent(),
                        by.request(),
                        draft.in(draft.terms().grace()),
                        draft.at()));
        if (!held.by().equals(next)) {
            Presences.depart(draft, held.by(), LeaveCause.LEFT);
        }
    }

    private Transfers() {}
}
