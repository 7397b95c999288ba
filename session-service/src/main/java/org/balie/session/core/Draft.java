package org.balie.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A decision in the making: each event changes the session that the next rule sees.
final class Draft {
    private final Terms terms;
    private final Instant at;
    private final List<Event> events = new ArrayList<>();
    private Session session;

    Draft(Session session, Terms terms, Instant at) {
        this.session = session;
        this.terms = terms;
        this.at = at;
    }

    /// A draft of a session that begins with this event.
    static Draft beginning(Event.Started started, Terms terms) {
        Draft draft = new Draft(Evolution.begin(started), terms, started.at());
        draft.events.add(started);
        return draft;
    }

    Session session() {
        return session;
    }

    Terms terms() {
        return terms;
    }

    Instant at() {
        return at;
    }

    Instant in(Duration time) {
        return at.plus(time);
    }

    void emit(Event event) {
        session = Evolution.apply(session, event);
        events.add(event);
    }

    /// Whatever follows from where people now are.
    void settle() {
        Presences.settle(this);
    }

    Decision accept() {
        settle();
        return new Decision.Accepted(events, session);
    }

    Decision reject(Rejection reason) {
        return new Decision.Rejected(reason);
    }
}
