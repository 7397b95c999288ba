package org.balie.session.core;

import java.time.Instant;
import java.util.Optional;

/// Writing the agents' notes without losing another's words (rule SES-7).
final class NotesRules {
    static Decision save(Draft draft, Participant author, Command.NotesDraft notes) {
        Optional<Instant> closed =
                draft.session().ending().map(end -> end.at().plus(draft.terms().notesAfterEnd()));
        if (closed.filter(until -> !draft.at().isBefore(until)).isPresent()) {
            return draft.reject(Rejection.SESSION_OVER);
        }
        return write(draft, author, notes).map(draft::reject).orElseGet(draft::accept);
    }

    /// Writes them, or says why not.
    static Optional<Rejection> write(Draft draft, Participant author, Command.NotesDraft notes) {
        Notes before = draft.session().notes();
        if (notes.text().equals(before.text())) {
            return Optional.empty();
        }
        if (notes.version() != before.version()) {
            return Optional.of(Rejection.NOTES_CHANGED);
        }
        draft.emit(
                new Event.NotesSaved(author.id(), notes.text(), before.version() + 1, draft.at()));
        return Optional.empty();
    }

    private NotesRules() {}
}
