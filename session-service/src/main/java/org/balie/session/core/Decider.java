package org.balie.session.core;

import java.util.Optional;

/// The rules of a session in one place to ask: a command comes to events or to a rejection.
///
/// Whatever is due by the command's time happens first, so that no command ever meets a state past
/// its deadline. A rejected command leaves that to the next one.
public final class Decider {
    /// @param known the session, or empty when there is none yet
    public static Decision decide(Optional<Session> known, Command command, Terms terms) {
        if (known.isEmpty()) {
            return switch (command) {
                case Command.AcceptRequest accept -> Starts.inbound(accept, terms);
                case Command.StartOutbound start -> Starts.outbound(start, terms);
                case Command.NoteRequest _,
                        Command.GiveUpRequest _,
                        Command.BeginTransfer _,
                        Command.EndTransfer _,
                        Command.JoinByTelephone _,
                        Command.LeaveByTelephone _,
                        Command.HideUnrecorded _,
                        Command.Connect _,
                        Command.Disconnect _,
                        Command.LoseReplica _,
                        Command.PassTime _,
                        Command.Personal _ ->
                        new Decision.Rejected(Rejection.NOT_FOUND);
            };
        }
        Draft draft = new Draft(known.get(), terms, command.at());
        Deadlines.pass(draft);
        return decide(draft, command);
    }

    private static Decision decide(Draft draft, Command command) {
        return switch (command) {
            case Command.AcceptRequest accept -> Starts.again(draft, accept);
            case Command.StartOutbound _ -> draft.accept();
            case Command.NoteRequest note -> Controls.noteRequest(draft, note);
            case Command.GiveUpRequest giveUp -> Controls.giveUpRequest(draft, giveUp);
            case Command.BeginTransfer begin -> Transfers.begin(draft, begin);
            case Command.EndTransfer end -> Transfers.end(draft, end);
            case Command.HideUnrecorded _ -> Activities.hideUnrecorded(draft);
            case Command.JoinByTelephone join -> Callers.join(draft, join);
            case Command.LeaveByTelephone leave -> Callers.leave(draft, leave);
            case Command.Connect connect -> Presences.connect(draft, connect);
            case Command.Disconnect gone -> Presences.disconnect(draft, gone);
            case Command.LoseReplica lost -> Presences.loseReplica(draft, lost);
            case Command.PassTime _ -> draft.accept();
            case Command.Personal personal -> decide(draft, personal);
        };
    }

    private static Decision decide(Draft draft, Command.Personal command) {
        Optional<Participant> known = draft.session().people().find(command.by());
        if (known.isEmpty()) {
            return draft.reject(Rejection.NOT_FOUND);
        }
        Participant actor = known.get();
        return Authority.refusal(draft.session(), actor, command)
                .map(draft::reject)
                .orElseGet(() -> decide(draft, actor, command));
    }

    private static Decision decide(Draft draft, Participant actor, Command.Personal command) {
        return switch (command) {
            case Command.Leave _ -> Presences.leave(draft, actor);
            case Command.Admit admit -> Presences.admit(draft, admit.participant());
            case Command.Refuse refuse -> Presences.refuse(draft, refuse.participant());
            case Command.HandOverControl hand -> Controls.handOver(draft, actor, hand);
            case Command.TakeControl _ -> Controls.take(draft, actor);
            case Command.StartActivity start -> Activities.start(draft, actor, start);
            case Command.StopActivity stop -> Activities.stopByAgent(draft, stop.activity());
            case Command.ChangeMedia change -> MediaRules.change(draft, actor, change);
            case Command.AnswerConsent answer -> Consents.answer(draft, actor, answer);
            case Command.RevokeConsent revoke -> Consents.revoke(draft, actor, revoke.activity());
            case Command.PostMessage post -> Chat.post(draft, actor, post);
            case Command.SaveNotes save -> NotesRules.save(draft, actor, save.notes());
            case Command.EndSession end -> Ends.byAgent(draft, actor, end);
            case Command.Rate rate -> Ends.rate(draft, actor, rate);
        };
    }

    private Decider() {}
}
