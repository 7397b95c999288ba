package org.balie.acd.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Presence;

/// The command that is being carried out: numbers what the rules emit, and applies it at once, so
/// that each rule sees what the one before has done.
final class Ledger {

    final FloorState floor;
    private final Evolution evolution;
    private final IssuedCommand cause;
    private final Instant now;
    private final List<NumberedEvent> events = new ArrayList<>();

    Ledger(FloorState floor, Evolution evolution, IssuedCommand cause) {
        this.floor = floor;
        this.evolution = evolution;
        this.cause = cause;
        this.now = cause.at().isAfter(floor.now()) ? cause.at() : floor.now();
    }

    /// The time of this command: its own, unless the floor has seen a later one.
    Instant now() {
        return now;
    }

    Instant in(Duration time) {
        return now.plus(time);
    }

    /// The number that the next event will have.
    long nextSequence() {
        return floor.site().sequence() + 1;
    }

    List<NumberedEvent> events() {
        return events;
    }

    void emit(FloorEvent event) {
        NumberedEvent numbered =
                new NumberedEvent(nextSequence(), now, cause.id(), cause.actor(), event);
        evolution.apply(numbered);
        events.add(numbered);
        showPresence();
    }

    /// Presence follows from the rest of an agent; whenever it has to be another, that is an event.
    private void showPresence() {
        Optional<AgentId> due = floor.presenceDue();
        if (due.isPresent()) {
            AgentState agent = floor.agentOf(due.get());
            Presence presence = agent.duePresence();
            emit(new FloorEvent.AgentPresenceChanged(agent.id(), presence));
            switch (presence) {
                case Presence.Offline _, Presence.Away _ -> endReservations(agent.id());
                case Presence.Available _, Presence.Busy _, Presence.WrapUp _ -> {}
            }
        }
    }

    /// Nobody waits for someone who is not there.
    private void endReservations(AgentId agent) {
        for (Place place : List.copyOf(floor.lines.reservedFor(agent))) {
            emit(new FloorEvent.ReservationEnded(place.request(), agent));
        }
    }
}
