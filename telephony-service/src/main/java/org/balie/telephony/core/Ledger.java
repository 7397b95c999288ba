package org.balie.telephony.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Id.PersonId;

/// The command that is being carried out: numbers what the rules emit, and applies it at once, so
/// that each rule sees what the one before has done.
final class Ledger {

    final ExchangeState state;
    private final Evolution evolution;
    private final IssuedCommand cause;
    private final Instant now;
    private final List<NumberedEvent> events = new ArrayList<>();

    Ledger(ExchangeState state, Evolution evolution, IssuedCommand cause) {
        this.state = state;
        this.evolution = evolution;
        this.cause = cause;
        this.now = cause.at().isAfter(state.now()) ? cause.at() : state.now();
    }

    /// The time of this command: its own, unless the exchange has seen a later one.
    Instant now() {
        return now;
    }

    Instant in(Duration time) {
        return now.plus(time);
    }

    /// The person who gave the command, if one did.
    Optional<PersonId> by() {
        return cause.actor().person();
    }

    Actor actor() {
        return cause.actor();
    }

    List<NumberedEvent> events() {
        return events;
    }

    void emit(ExchangeEvent event) {
        NumberedEvent numbered =
                new NumberedEvent(
                        state.site().sequence() + 1, now, cause.id(), cause.actor(), event);
        evolution.apply(numbered);
        events.add(numbered);
    }
}
