package org.balie.acd.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Lease;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Request;

/// The processes that hold sockets. One that died can't say so; its lease says it by running out.
final class HolderRules {

    private HolderRules() {}

    /// A connection was reported: its holder is alive at least until then.
    static Optional<Rejection> lease(Ledger ledger, HolderId holder, Instant until) {
        Optional<Lease> lease = ledger.floor.lease(holder);
        if (lease.isPresent() && !until.isAfter(lease.get().until())) {
            return Optional.empty();
        }
        if (!until.isAfter(ledger.now())) {
            return Optional.of(new Rejection.LeaseLost(holder));
        }
        ledger.emit(new FloorEvent.LeaseRenewed(holder, until));
        return Optional.empty();
    }

    static Optional<Rejection> renew(Ledger ledger, FloorCommand.RenewLease command) {
        return ledger.floor.lease(command.holder()).isEmpty()
                ? Optional.of(new Rejection.LeaseLost(command.holder()))
                : lease(ledger, command.holder(), command.until());
    }

    /// Everyone whose last connection it held gets the grace time from now.
    static void lose(Ledger ledger, HolderId holder) {
        for (AgentState agent : agentsOn(ledger.floor, holder)) {
            for (Connection connection : heldBy(holder, agent.link().connections())) {
                AgentRules.disconnect(ledger, ledger.floor.agentOf(agent.id()), connection);
            }
        }
        for (Request request : visitorsOn(ledger.floor, holder)) {
            for (Connection connection : heldBy(holder, request.visitor().connections())) {
                CustomerRules.disconnect(ledger, ledger.floor.requestOf(request.id()), connection);
            }
        }
        ledger.emit(new FloorEvent.HolderLost(holder));
    }

    private static List<AgentState> agentsOn(FloorState floor, HolderId holder) {
        return floor.agents()
                .filter(agent -> !heldBy(holder, agent.link().connections()).isEmpty())
                .sorted(Comparator.comparing(AgentState::id))
                .toList();
    }

    private static List<Request> visitorsOn(FloorState floor, HolderId holder) {
        return floor.requests()
                .filter(request -> !heldBy(holder, request.visitor().connections()).isEmpty())
                .sorted(Comparator.comparing(Request::id))
                .toList();
    }

    private static List<Connection> heldBy(HolderId holder, List<Connection> connections) {
        return connections.stream()
                .filter(connection -> connection.holder().equals(holder))
                .toList();
    }
}
