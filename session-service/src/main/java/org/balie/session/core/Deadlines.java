package org.balie.session.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every waiting state of a session with its deadline, and what happens when one passes.
final class Deadlines {
    static List<Deadline> of(Session session) {
        List<Deadline> found = new ArrayList<>();
        if (!session.isRunning()) {
            return found;
        }
        session.people().stream().flatMap(person -> of(person).stream()).forEach(found::add);
        session.activities().forEach((kind, activity) -> of(kind, activity).ifPresent(found::add));
        switch (session.control()) {
            case Control.Held _ -> {}
            case Control.Offered offered -> found.add(new Deadline.ControlOffer(offered.until()));
            case Control.Queued queued -> found.add(new Deadline.Acceptance(queued.until()));
        }
        session.deserted().map(Deadline.AnybodyBack::new).ifPresent(found::add);
        return found;
    }

    private static Optional<Deadline> of(Participant participant) {
        return switch (participant.presence()) {
            case Presence.Expected expected ->
                    Optional.of(new Deadline.Return(participant.id(), expected.until()));
            case Presence.Away away ->
                    Optional.of(new Deadline.Return(participant.id(), away.until()));
            case Presence.Lobby lobby ->
                    Optional.of(new Deadline.Admission(participant.id(), lobby.until()));
            case Presence.In _, Presence.Left _ -> Optional.empty();
        };
    }

    private static Optional<Deadline> of(ActivityKind kind, Activity activity) {
        return switch (activity) {
            case Activity.Asked asked ->
                    Optional.of(new Deadline.Answer(asked.consent(), kind, asked.until()));
            case Activity.On on -> on.choosing().map(until -> new Deadline.Choice(kind, until));
            case Activity.Off _ -> Optional.empty();
        };
    }

    /// Lets everything happen that is due at the draft's time, the earliest first. One thing may
    /// bring about the next, so it looks again after each.
    static void pass(Draft draft) {
        Optional<Deadline> due = due(draft.session(), draft.at());
        while (due.isPresent()) {
            pass(draft, due.get());
            draft.settle();
            due = due(draft.session(), draft.at());
        }
    }

    private static Optional<Deadline> due(Session session, Instant at) {
        return of(session).stream()
                .filter(deadline -> !deadline.until().isAfter(at))
                .min(Comparator.comparing(Deadline::until));
    }

    private static void pass(Draft draft, Deadline deadline) {
        switch (deadline) {
            case Deadline.Return away ->
                    Presences.depart(draft, away.participant(), LeaveCause.CONNECTION_LOST);
            case Deadline.Admission lobby ->
                    Presences.depart(draft, lobby.participant(), LeaveCause.NOT_ANSWERED);
            case Deadline.ControlOffer _ -> Controls.giveUpOffer(draft);
            case Deadline.Acceptance _, Deadline.AnybodyBack _ ->
                    Ends.end(draft, EndCause.NOBODY_LEFT, Optional.empty());
            case Deadline.Answer answer -> Consents.expire(draft, answer.activity());
            case Deadline.Choice choice ->
                    Activities.stop(
                            draft,
                            choice.activity(),
                            StopCause.NOTHING_CHOSEN,
                            Optional.of(new ActivityProblem.NothingChosen()));
        }
    }

    private Deadlines() {}
}
