package org.balie.session.core;

import java.util.Optional;

/// The end of a session and what comes after it (rules SES-6, SES-9).
final class Ends {
    static Decision byAgent(Draft draft, Participant primary, Command.EndSession end) {
        Optional<Rejection> refusal =
                end.notes().flatMap(notes -> NotesRules.write(draft, primary, notes));
        if (refusal.isPresent()) {
            return draft.reject(refusal.get());
        }
        end(draft, EndCause.ENDED_BY_AGENT, Optional.of(primary.id()));
        return draft.accept();
    }

    /// Everything that runs stops, everybody is out, nothing waits any more.
    static void end(Draft draft, EndCause cause, Optional<ParticipantId> by) {
        for (ActivityKind kind : ActivityKind.values()) {
            Consents.expire(draft, kind);
            Activities.stop(draft, kind, StopCause.SESSION_ENDED, Optional.empty());
        }
        for (ParticipantId id : Presences.stillThere(draft.session())) {
            draft.emit(new Event.Left(id, LeaveCause.SESSION_ENDED, draft.at()));
        }
        draft.emit(new Event.Ended(cause, by, draft.at()));
    }

    static Decision rate(Draft draft, Participant customer, Command.Rate rate) {
        if (draft.session().rating().isPresent()) {
            return draft.reject(Rejection.ALREADY_RATED);
        }
        draft.emit(new Event.Rated(customer.id(), rate.stars(), rate.comment(), draft.at()));
        return draft.accept();
    }

    private Ends() {}
}
