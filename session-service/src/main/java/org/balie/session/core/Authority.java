package org.balie.session.core;

import java.util.Optional;

/// Who may do what: one table for all commands of participants, before any other rule is asked.
final class Authority {
    /// Why this participant may not, or empty.
    static Optional<Rejection> refusal(
            Session session, Participant actor, Command.Personal command) {
        return switch (command) {
            case Command.Leave _ -> running(session);
            case Command.PostMessage _, Command.ChangeMedia _ -> inside(session, actor);
            case Command.Admit _,
                    Command.Refuse _,
                    Command.HandOverControl _,
                    Command.StartActivity _,
                    Command.StopActivity _,
                    Command.EndSession _ ->
                    inside(session, actor)
                            .or(() -> only(actor.role() == Role.PRIMARY, Rejection.PRIMARY_ONLY));
            case Command.TakeControl _ ->
                    inside(session, actor)
                            .or(() -> only(actor.role().isAgent(), Rejection.AGENTS_ONLY));
            case Command.AnswerConsent _, Command.RevokeConsent _ ->
                    inside(session, actor)
                            .or(() -> only(!actor.role().isAgent(), Rejection.CUSTOMER_ONLY));
            case Command.SaveNotes _ ->
                    only(actor.role().isAgent(), Rejection.AGENTS_ONLY)
                            .or(() -> insideOrAfter(session, actor));
            case Command.Rate _ ->
                    only(!actor.role().isAgent(), Rejection.CUSTOMER_ONLY)
                            .or(() -> only(actor.admitted(), Rejection.NOT_IN_SESSION))
                            .or(() -> only(!session.isRunning(), Rejection.SESSION_RUNNING));
        };
    }

    private static Optional<Rejection> running(Session session) {
        return only(session.isRunning(), Rejection.SESSION_OVER);
    }

    private static Optional<Rejection> inside(Session session, Participant actor) {
        return running(session).or(() -> only(actor.isPresent(), Rejection.NOT_IN_SESSION));
    }

    private static Optional<Rejection> insideOrAfter(Session session, Participant actor) {
        return session.isRunning()
                ? only(actor.isPresent(), Rejection.NOT_IN_SESSION)
                : only(actor.admitted(), Rejection.NOT_IN_SESSION);
    }

    private static Optional<Rejection> only(boolean allowed, Rejection otherwise) {
        return allowed ? Optional.empty() : Optional.of(otherwise);
    }

    private Authority() {}
}
