package org.balie.session.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Given events, when a command, then events or a rejection.
final class Story {
    private final Optional<Session> before;
    private final List<Decision> decisions = new ArrayList<>();

    private Story(Optional<Session> before) {
        this.before = before;
    }

    static Story givenNothing() {
        return new Story(Optional.empty());
    }

    static Story given(List<Event> events, Event... more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new Story(Optional.of(Evolution.replay(all)));
    }

    Story when(Command command) {
        decisions.add(Decider.decide(now(), command, Scene.TERMS));
        return this;
    }

    private Optional<Session> now() {
        for (Decision decision : decisions.reversed()) {
            if (decision instanceof Decision.Accepted accepted) {
                return Optional.of(accepted.session());
            }
        }
        return before;
    }

    Story then(Event... expected) {
        assertEquals(List.of(expected), events());
        return this;
    }

    Story thenNothing() {
        return then();
    }

    Story thenRejected(Rejection reason) {
        assertEquals(new Decision.Rejected(reason), decisions.getLast());
        return this;
    }

    List<Event> events() {
        return assertInstanceOf(Decision.Accepted.class, decisions.getLast()).events();
    }

    Session session() {
        return now().orElseThrow();
    }
}
