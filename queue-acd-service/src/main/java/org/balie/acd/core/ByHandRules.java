package org.balie.acd.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.FloorEvent.TransferEnd;
import org.balie.acd.core.Rejection.Obstacle;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Purpose;

/// What people decide instead of the rules (rule ACD-13). All but wrap-ups is about requests that
/// wait, asked about or not.
final class ByHandRules {

    /// How long a request waits for the agent whom a supervisor chose.
    static final Duration FOR_ASSIGNED = Duration.ofSeconds(120);

    private ByHandRules() {}

    static Optional<Rejection> pull(
            Ledger ledger, Dispatch dispatch, FloorCommand.PullRequest command) {
        Optional<AgentState> agent = ledger.floor.agent(command.agent());
        if (agent.isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.agent()));
        }
        Optional<Request> request = ledger.floor.request(command.request());
        if (request.filter(known -> isHandledBy(command.agent(), known)).isPresent()) {
            return Optional.empty();
        }
        Optional<Obstacle> obstacle =
                request.filter(known -> known.state().isInQueue())
                        .map(known -> obstacle(ledger.floor, agent.get(), known))
                        .orElse(Optional.of(Obstacle.REQUEST_GONE));
        if (obstacle.isPresent()) {
            return notPossible(command.request(), obstacle.get());
        }
        OfferId offer = dispatch.pull(ledger, request.orElseThrow(), command.agent());
        Request pulled = ledger.floor.requestOf(command.request());
        OfferRules.accept(ledger, pulled, offer, command.agent());
        return Optional.empty();
    }

    private static boolean isHandledBy(AgentId agent, Request request) {
        return !request.state().isInQueue() && request.state().occupies().contains(agent);
    }

    private static Optional<Obstacle> obstacle(
            FloorState floor, AgentState agent, Request request) {
        if (!floor.site().settings().agentsMayPull() || !isOfQueuesOf(agent, request)) {
            return Optional.of(Obstacle.PULL_NOT_ALLOWED);
        }
        if (isKeptForOthers(agent.id(), request)) {
            return Optional.of(Obstacle.REQUEST_OFFERED);
        }
        if (!agent.isEquippedFor(request.kind())) {
            return Optional.of(Obstacle.NO_TELEPHONE);
        }
        return agent.isReady() ? Optional.empty() : Optional.of(Obstacle.AGENT_NOT_READY);
    }

    private static boolean isOfQueuesOf(AgentState agent, Request request) {
        List<QueueId> queues = agent.settings().queues();
        return request.queue().filter(queues::contains).isPresent()
                || request.reach().added().stream().anyMatch(queues::contains);
    }

    /// Who waits for the agent of last time may be taken by any other.
    private static boolean isKeptForOthers(AgentId agent, Request request) {
        return switch (request.state()) {
            case RequestState.Offered _ -> true;
            case RequestState.Reserved reserved ->
                    reserved.purpose() != Purpose.PREFERRED && !reserved.agents().contains(agent);
            case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ -> false;
        };
    }

    static Optional<Rejection> assign(Ledger ledger, FloorCommand.AssignRequest command) {
        Optional<AgentState> agent = ledger.floor.agent(command.agent());
        if (agent.isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.agent()));
        }
        Optional<Request> request = waiting(ledger.floor, command.request());
        if (request.isEmpty()) {
            return notPossible(command.request(), Obstacle.REQUEST_GONE);
        }
        if (isAssignedTo(command.agent(), request.get())) {
            return Optional.empty();
        }
        if (!agent.get().isAtWork() || isGivenAwayBy(command.agent(), request.get())) {
            return notPossible(command.request(), Obstacle.AGENT_NOT_READY);
        }
        if (!agent.get().isEquippedFor(request.get().kind())) {
            return notPossible(command.request(), Obstacle.NO_TELEPHONE);
        }
        OfferRules.rescind(ledger, request.get(), RescindCause.OVERRULED);
        ledger.emit(
                new FloorEvent.RequestAssigned(
                        command.request(), command.agent(), ledger.in(FOR_ASSIGNED)));
        return Optional.empty();
    }

    private static boolean isAssignedTo(AgentId agent, Request request) {
        return switch (request.state()) {
            case RequestState.Reserved reserved ->
                    reserved.purpose() == Purpose.ASSIGNED && reserved.agents().contains(agent);
            case RequestState.Offered offered -> offered.of(agent).isPresent();
            case RequestState.Waiting _, RequestState.InSession _, RequestState.WrapUp _ -> false;
        };
    }

    private static boolean isGivenAwayBy(AgentId agent, Request request) {
        return request.origin() instanceof Origin.Transferred transferred
                && transferred.by().equals(agent);
    }

    static Optional<Rejection> move(Ledger ledger, FloorCommand.MoveRequest command) {
        Optional<QueueState> queue =
                ledger.floor.queue(command.queue()).filter(known -> !known.isRetired());
        if (queue.isEmpty()) {
            return notPossible(command.request(), Obstacle.QUEUE_CLOSED);
        }
        Optional<Request> request = waiting(ledger.floor, command.request());
        if (request.isEmpty()) {
            return notPossible(command.request(), Obstacle.REQUEST_GONE);
        }
        QueueId from = request.get().queue().orElseThrow();
        if (!from.equals(command.queue())) {
            OfferRules.rescind(ledger, request.get(), RescindCause.OVERRULED);
            ledger.emit(
                    new FloorEvent.RequestMoved(
                            command.request(),
                            from,
                            command.queue(),
                            request.get().kind().isLive()
                                    ? ledger.in(queue.get().settings().maximumWait())
                                    : request.get().waitsUntil()));
        }
        return Optional.empty();
    }

    static Optional<Rejection> prioritise(Ledger ledger, FloorCommand.PrioritiseRequest command) {
        Optional<Request> request = waiting(ledger.floor, command.request());
        if (request.isEmpty()) {
            return notPossible(command.request(), Obstacle.REQUEST_GONE);
        }
        if (request.get().reach().priority().orElse(-1) != command.priority()) {
            ledger.emit(new FloorEvent.RequestPrioritised(command.request(), command.priority()));
        }
        return Optional.empty();
    }

    /// A transfer that is closed leaves the session with its agent.
    static Optional<Rejection> close(Ledger ledger, FloorCommand.CloseRequest command) {
        Optional<Request> request = waiting(ledger.floor, command.request());
        if (request.isEmpty()) {
            return ledger.floor.closed(command.request()).isPresent()
                    ? Optional.empty()
                    : notPossible(command.request(), Obstacle.REQUEST_GONE);
        }
        if (TransferRules.isKept(ledger.floor, request.get())) {
            TransferRules.end(ledger, request.get(), TransferEnd.CANCELLED);
        } else {
            OfferRules.rescind(ledger, request.get(), RescindCause.OVERRULED);
            ledger.emit(
                    new FloorEvent.RequestClosed(
                            command.request(),
                            CustomerRules.waited(ledger, request.get()),
                            command.reason()));
        }
        return Optional.empty();
    }

    static void release(Ledger ledger, FloorCommand.ReleaseWrapUp command) {
        ledger.floor
                .request(command.request())
                .ifPresent(
                        request -> {
                            if (request.state() instanceof RequestState.WrapUp wrapUp) {
                                SessionRules.endWrapUp(ledger, request, wrapUp, Optional.empty());
                            }
                        });
    }

    private static Optional<Request> waiting(FloorState floor, RequestId id) {
        return floor.request(id).filter(request -> request.state().isInQueue());
    }

    private static Optional<Rejection> notPossible(RequestId request, Obstacle obstacle) {
        return Optional.of(new Rejection.NotPossible(request, obstacle));
    }
}
