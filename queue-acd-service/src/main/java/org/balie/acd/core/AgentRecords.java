package org.balie.acd.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Candidates;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.WaitingLines;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.jspecify.annotations.Nullable;

/// The agents of a floor, and what the indexes know of them.
final class AgentRecords {
    private final Map<AgentId, Slot.OfAgent> slots = new HashMap<>();
    private final NavigableSet<AgentId> retired = new TreeSet<>();
    private final NavigableSet<AgentId> presenceDue = new TreeSet<>();

    private final Changes changes;
    private final Candidates candidates;
    private final WaitingLines lines;
    private final Stirred stirred;
    private final Deadlines deadlines;

    AgentRecords(
            Changes changes,
            Candidates candidates,
            WaitingLines lines,
            Stirred stirred,
            Deadlines deadlines) {
        this.changes = changes;
        this.candidates = candidates;
        this.lines = lines;
        this.stirred = stirred;
        this.deadlines = deadlines;
    }

    Slot.@Nullable OfAgent slot(AgentId id) {
        return slots.get(id);
    }

    Stream<AgentState> all() {
        return slots.values().stream().map(slot -> slot.record);
    }

    NavigableSet<AgentId> retired() {
        return retired;
    }

    /// Whose presence is not what it has to be.
    Optional<AgentId> presenceDue() {
        return presenceDue.isEmpty() ? Optional.empty() : Optional.of(presenceDue.first());
    }

    /// The pools in which an agent can be asked now.
    List<Members> readyPools(Slot.OfAgent slot) {
        candidates.bringAlong();
        return slot.membership.readyPools();
    }

    void put(AgentState next) {
        Slot.OfAgent slot = slots.get(next.id());
        if (slot == null) {
            slot = new Slot.OfAgent(next, candidates.enrol(next));
            slots.put(next.id(), slot);
        }
        put(slot, next);
    }

    void put(Slot.OfAgent slot, AgentState next) {
        slot.record = next;
        changes.note(slot);
        candidates.change(slot.membership, next);
        if (next.isReady() && !lines.reservedFor(next.id()).isEmpty()) {
            stirred.agents.add(next.id());
        }
        deadlines.set(slot, next.deadline());
        if (next.duePresence().equals(next.presence())) {
            presenceDue.remove(next.id());
        } else {
            presenceDue.add(next.id());
        }
        FloorState.retire(retired, next.id(), next.lifecycle());
    }

    void remove(Slot.OfAgent slot) {
        AgentId agent = slot.record.id();
        slots.remove(agent);
        changes.note(slot);
        candidates.remove(slot.membership);
        deadlines.set(slot, Optional.empty());
        presenceDue.remove(agent);
        retired.remove(agent);
    }
}
