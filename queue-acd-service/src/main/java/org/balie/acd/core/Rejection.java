package org.balie.acd.core;

import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.RequestId;

/// Why a command changed nothing, for the one who gave it.
public sealed interface Rejection {

    /// The offer is no more: it lapsed, was taken back, or never was this agent's.
    record OfferGone(OfferId offer) implements Rejection {}

    /// Another agent has the request.
    record OfferTaken(OfferId offer, AgentId winner, String winnerName) implements Rejection {}

    /// No such agent is set up on this floor.
    record AgentUnknown(AgentId agent) implements Rejection {}

    /// No such request is open or was of late. A request is in the log before its customer can
    /// connect, so none is on its way either.
    record RequestUnknown(RequestId request) implements Rejection {}

    /// The holder's lease ran out or never was: what it holds counts as closed. It reports its open
    /// connections again, with a lease into the future.
    record LeaseLost(HolderId holder) implements Rejection {}

    /// What was asked for can't be done with this request.
    record NotPossible(RequestId request, Obstacle obstacle) implements Rejection {}

    /// Why something can't be done.
    enum Obstacle {
        /// It is over, or in somebody's hands.
        REQUEST_GONE("request-gone"),
        /// Somebody is being asked about it.
        REQUEST_OFFERED("request-offered"),
        /// Not available, without a connection, or at capacity.
        AGENT_NOT_READY("agent-not-ready"),
        /// It is a call, and the agent has no telephone that can be rung.
        NO_TELEPHONE("no-telephone"),
        /// The site does not allow it, or it is not a queue of this agent.
        PULL_NOT_ALLOWED("pull-not-allowed"),
        /// Another agent has the session, or nobody.
        NOT_HANDLING("not-handling"),
        TRANSFER_RUNNING("transfer-running"),
        QUEUE_CLOSED("queue-closed"),
        NOBODY_REACHABLE("nobody-reachable");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// The stable code.
    default String code() {
        return switch (this) {
            case OfferGone _ -> "offer-gone";
            case OfferTaken _ -> "offer-taken";
            case AgentUnknown _ -> "agent-unknown";
            case RequestUnknown _ -> "request-unknown";
            case LeaseLost _ -> "lease-lost";
            case NotPossible(_, Obstacle obstacle) -> obstacle.code();
        };
    }
}
