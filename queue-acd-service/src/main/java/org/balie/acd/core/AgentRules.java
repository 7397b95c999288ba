package org.balie.acd.core;

import java.util.Optional;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link;

/// Being there and wanting to (rule ACD-6). Intent and connection are two things: losing one does
/// not change the other.
final class AgentRules {

    private AgentRules() {}

    static Optional<Rejection> connect(Ledger ledger, FloorCommand.ConnectAgent command) {
        Optional<AgentState> agent = ledger.floor.agent(command.agent());
        if (agent.isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.agent()));
        }
        if (agent.get().link().has(command.connection().id())) {
            return Optional.empty();
        }
        return HolderRules.lease(ledger, command.connection().holder(), command.leaseUntil())
                .or(
                        () -> {
                            ledger.emit(
                                    new FloorEvent.AgentConnected(
                                            command.agent(), command.connection()));
                            return Optional.empty();
                        });
    }

    static void disconnect(Ledger ledger, FloorCommand.DisconnectAgent command) {
        ledger.floor
                .agent(command.agent())
                .filter(agent -> agent.link().has(command.connection().id()))
                .ifPresent(agent -> disconnect(ledger, agent, command.connection()));
    }

    /// What rings goes on ringing: a reload takes less time than an offer. Nothing new is offered
    /// until a connection is back.
    static void disconnect(Ledger ledger, AgentState agent, Link.Connection connection) {
        Link.Lost grace = new Link.Lost(ledger.in(ledger.floor.site().settings().agentGrace()));
        ledger.emit(
                new FloorEvent.AgentDisconnected(
                        agent.id(), connection, agent.link().minus(connection.id(), grace)));
    }

    static void gone(Ledger ledger, AgentState agent) {
        ledger.emit(new FloorEvent.AgentGone(agent.id()));
        stopRinging(ledger, agent.id(), RescindCause.AGENT_GONE);
        MessageRules.giveBack(ledger, agent.id());
    }

    static Optional<Rejection> setPresence(Ledger ledger, FloorCommand.SetPresence command) {
        Optional<AgentState> agent = ledger.floor.agent(command.agent());
        if (agent.isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.agent()));
        }
        if (!agent.get().intent().equals(command.intent())) {
            ledger.emit(new FloorEvent.PresenceIntended(command.agent(), command.intent()));
            if (!(command.intent() instanceof Intent.Available)) {
                stopRinging(ledger, command.agent(), RescindCause.AGENT_NOT_AVAILABLE);
            }
        }
        return Optional.empty();
    }

    static void reached(Ledger ledger, AgentId id) {
        ledger.floor
                .agent(id)
                .filter(agent -> !agent.hasTelephone())
                .ifPresent(_ -> ledger.emit(new FloorEvent.AgentTelephoneReached(id)));
    }

    /// What rings goes on ringing, as when a connection is lost: a telephone in a tab is gone for
    /// as long as a reload takes.
    static void unreached(Ledger ledger, AgentId id) {
        ledger.floor
                .agent(id)
                .filter(AgentState::hasTelephone)
                .ifPresent(_ -> ledger.emit(new FloorEvent.AgentTelephoneGone(id)));
    }

    static void stopRinging(Ledger ledger, AgentId agent, RescindCause cause) {
        ledger.floor
                .agentOf(agent)
                .ringing()
                .map(ledger.floor::requestOf)
                .ifPresent(
                        request -> {
                            OfferRules.rescind(
                                    ledger, request, ask -> ask.agent().equals(agent), cause);
                        });
    }

    /// Work that came from elsewhere may have filled the capacity: what rings could no longer be
    /// taken.
    static void keepWithinCapacity(Ledger ledger, AgentId agent) {
        if (ledger.floor.agentOf(agent).isAtCapacity()) {
            stopRinging(ledger, agent, RescindCause.AGENT_AT_CAPACITY);
        }
    }
}
