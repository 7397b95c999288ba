package org.balie.reporting.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.contracts.SessionEvent;

/// The agents' notes as one of them left them (rule SES-7).
///
/// @param by the agent's name
public record Note(Instant at, String by, String text) {

    static List<Note> in(List<SessionEvent> events, Names names) {
        return Numbered.only(SessionEvent.NotesSaved.class, events)
                .filter(e -> !e.text().isBlank())
                .map(e -> new Note(e.at(), names.anyone(e.agentId()), e.text()))
                .toList();
    }

    /// Notes are saved while they are being written. What counts is how each author left them
    /// before another one went on; the saves before that are left out.
    static List<SessionEvent> withoutDrafts(List<SessionEvent> events) {
        var kept = new ArrayList<SessionEvent>();
        Optional<String> nextAuthor = Optional.empty();
        for (var event : events.reversed()) {
            if (!(event instanceof SessionEvent.NotesSaved saved)) {
                kept.add(event);
            } else if (!nextAuthor.equals(Optional.of(saved.agentId()))) {
                kept.add(event);
                nextAuthor = Optional.of(saved.agentId());
            }
        }
        return List.copyOf(kept.reversed());
    }
}
