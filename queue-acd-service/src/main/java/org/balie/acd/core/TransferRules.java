package org.balie.acd.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorCommand.Target;
import org.balie.acd.core.FloorEvent.HandlingEnd;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.FloorEvent.TransferEnd;
import org.balie.acd.core.Rejection.Obstacle;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Reach;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.Request.Rest;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Purpose;

/// Another agent goes on with a session (rule ACD-12). The one who has it keeps it until then, so
/// that whatever happens to the transfer, nobody is left alone.
final class TransferRules {

    /// How long a transfer waits for the agents it names, before its queue's others are asked.
    static final Duration FOR_COLLEAGUES = Duration.ofSeconds(60);

    /// Longer than any transfer lasts.
    private static final Duration NOT_ASKED = Duration.ofDays(7);

    private TransferRules() {}

    static Optional<Rejection> begin(Ledger ledger, FloorCommand.TransferSession command) {
        FloorState floor = ledger.floor;
        if (floor.knows(command.request())) {
            return Optional.empty();
        }
        Optional<Request> handled =
                floor.request(command.from()).filter(request -> has(command.by(), request));
        if (handled.isEmpty()) {
            return refused(command, Obstacle.NOT_HANDLING);
        }
        if (floor.queued(handled.get().session()).isPresent()) {
            return refused(command, Obstacle.TRANSFER_RUNNING);
        }
        return switch (command.target()) {
            case Target.ToQueue(QueueId queue) -> toQueue(ledger, command, handled.get(), queue);
            case Target.ToAgents(List<AgentId> agents) ->
                    toAgents(ledger, command, handled.get(), agents);
        };
    }

    private static boolean has(AgentId agent, Request request) {
        return request.kind().hasSession()
                && request.state() instanceof RequestState.InSession inSession
                && inSession.agent().equals(agent);
    }

    private static Optional<Rejection> refused(
            FloorCommand.TransferSession command, Obstacle obstacle) {
        return Optional.of(new Rejection.NotPossible(command.from(), obstacle));
    }

    private static Optional<Rejection> toQueue(
            Ledger ledger, FloorCommand.TransferSession command, Request handled, QueueId id) {
        Optional<QueueState> queue =
                ledger.floor.queue(id).filter(known -> known.isOpen(ledger.now()));
        if (queue.isEmpty()) {
            return refused(command, Obstacle.QUEUE_CLOSED);
        }
        if (ledger.floor.candidates.everybodyFor(queue.get().settings()).stream()
                .noneMatch(members -> members.isAnotherReachable(command.by()))) {
            return refused(command, Obstacle.NOBODY_REACHABLE);
        }
        begin(ledger, command, handled, queue.get(), RequestState.WAITING);
        return Optional.empty();
    }

    /// Whoever is not at work is not waited for.
    private static Optional<Rejection> toAgents(
            Ledger ledger,
            FloorCommand.TransferSession command,
            Request handled,
            List<AgentId> agents) {
        List<AgentId> targets =
                agents.stream()
                        .distinct()
                        .filter(agent -> !agent.equals(command.by()))
                        .filter(
                                agent ->
                                        ledger.floor
                                                .agent(agent)
                                                .filter(AgentState::isAtWork)
                                                .isPresent())
                        .toList();
        if (targets.isEmpty()) {
            return refused(command, Obstacle.NOBODY_REACHABLE);
        }
        Optional<QueueState> queue = queueOf(ledger.floor, handled, command.by());
        if (queue.isEmpty()) {
            return refused(command, Obstacle.QUEUE_CLOSED);
        }
        RequestState asked =
                new RequestState.Reserved(targets, ledger.in(FOR_COLLEAGUES), Purpose.TRANSFERRED);
        begin(ledger, command, handled, queue.get(), asked);
        return Optional.empty();
    }

    /// The queue that goes on when no colleague does: an outbound session has none of its own.
    private static Optional<QueueState> queueOf(FloorState floor, Request handled, AgentId agent) {
        return handled.queue()
                .flatMap(floor::queue)
                .or(
                        () ->
                                floor.agentOf(agent).settings().queues().stream()
                                        .flatMap(id -> floor.queue(id).stream())
                                        .filter(queue -> !queue.isRetired())
                                        .findFirst());
    }

    private static void begin(
            Ledger ledger,
            FloorCommand.TransferSession command,
            Request handled,
            QueueState queue,
            RequestState state) {
        ledger.emit(
                new FloorEvent.TransferBegun(
                        new Request(
                                command.request(),
                                handled.session(),
                                new Origin.Transferred(
                                        handled.id(), command.by(), command.message()),
                                Kind.LIVE,
                                Optional.of(queue.id()),
                                handled.customer(),
                                handled.history(),
                                Optional.empty(),
                                ledger.now(),
                                ledger.nextSequence(),
                                ledger.in(queue.settings().maximumWait()),
                                Optional.empty(),
                                Reach.OWN_QUEUE,
                                Link.ABSENT,
                                // Whoever gives it away is not asked whether to have it.
                                List.of(new Rest(command.by(), ledger.in(NOT_ASKED))),
                                List.of(),
                                state)));
    }

    static Optional<Rejection> cancel(Ledger ledger, FloorCommand.CancelTransfer command) {
        Optional<Request> transfer =
                ledger.floor
                        .request(command.request())
                        .filter(request -> isTransferBy(command.agent(), request));
        if (transfer.isEmpty()) {
            return ledger.floor.closed(command.request()).isPresent()
                    ? Optional.empty()
                    : tooLate(command.request());
        }
        if (!transfer.get().state().isInQueue()) {
            return tooLate(command.request());
        }
        end(ledger, transfer.get(), TransferEnd.CANCELLED);
        return Optional.empty();
    }

    private static Optional<Rejection> tooLate(RequestId request) {
        return Optional.of(new Rejection.NotPossible(request, Obstacle.REQUEST_GONE));
    }

    private static boolean isTransferBy(AgentId agent, Request request) {
        return request.origin() instanceof Origin.Transferred transferred
                && transferred.by().equals(agent);
    }

    /// Whether its session has an agent still, who keeps it when nobody takes it.
    static boolean isKept(FloorState floor, Request request) {
        return request.origin() instanceof Origin.Transferred
                && floor.handling(request.session()).isPresent();
    }

    static void end(Ledger ledger, Request request, TransferEnd cause) {
        if (request.origin() instanceof Origin.Transferred transferred) {
            OfferRules.rescind(ledger, request, RescindCause.TRANSFER_ENDED);
            ledger.emit(
                    new FloorEvent.TransferEnded(
                            request.id(), request.session(), transferred.by(), cause));
        }
    }

    /// Its session has lost its agent, who may be asked again like anybody else.
    static void orphan(Ledger ledger, Request request) {
        if (request.origin() instanceof Origin.Transferred transferred
                && request.restsWith(transferred.by())) {
            ledger.emit(new FloorEvent.RestEnded(request.id(), transferred.by()));
        }
    }

    /// Somebody accepts: whoever had the session until now is done with it.
    static void endFormerHandling(Ledger ledger, Request accepted, AgentId by) {
        if (accepted.origin() instanceof Origin.Transferred) {
            ledger.floor
                    .handling(accepted.session())
                    .ifPresent(
                            request ->
                                    SessionRules.endHandling(
                                            ledger,
                                            request,
                                            Optional.of(by),
                                            HandlingEnd.TRANSFERRED));
        }
    }
}
