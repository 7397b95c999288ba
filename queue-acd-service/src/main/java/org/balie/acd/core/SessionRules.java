package org.balie.acd.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.AbandonCause;
import org.balie.acd.core.FloorEvent.HandlingEnd;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.FloorEvent.TransferEnd;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Reach;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;

/// What sessions tell the floor. They have happened: the floor follows, it does not judge.
final class SessionRules {

    private SessionRules() {}

    /// Whoever waited in it for another agent waits no more.
    static void end(Ledger ledger, FloorCommand.EndHandling command) {
        ledger.floor.queued(command.session()).ifPresent(request -> stopWaiting(ledger, request));
        ledger.floor
                .handling(command.session())
                .ifPresent(
                        request ->
                                endHandling(
                                        ledger,
                                        request,
                                        Optional.empty(),
                                        HandlingEnd.SESSION_ENDED));
    }

    private static void stopWaiting(Ledger ledger, Request request) {
        if (TransferRules.isKept(ledger.floor, request)) {
            TransferRules.end(ledger, request, TransferEnd.SESSION_ENDED);
        } else if (request.kind() == Kind.CALL) {
            CustomerRules.abandon(ledger, request, AbandonCause.HUNG_UP);
        } else {
            CustomerRules.leave(ledger, request);
        }
    }

    /// With the wrap-up of its queue, if there is one.
    static void endHandling(
            Ledger ledger, Request request, Optional<AgentId> handedTo, HandlingEnd cause) {
        if (request.state() instanceof RequestState.InSession inSession) {
            Duration wrapUp = wrapUpOf(ledger, request);
            ledger.emit(ended(ledger, request, inSession, wrapUp, handedTo, cause));
        }
    }

    private static Duration wrapUpOf(Ledger ledger, Request request) {
        return request.queue()
                .flatMap(ledger.floor::queue)
                .map(queue -> queue.settings().wrapUp())
                .orElse(Duration.ZERO);
    }

    private static FloorEvent ended(
            Ledger ledger,
            Request request,
            RequestState.InSession inSession,
            Duration wrapUp,
            Optional<AgentId> handedTo,
            HandlingEnd cause) {
        return new FloorEvent.HandlingEnded(
                request.id(),
                request.session(),
                inSession.agent(),
                Duration.between(inSession.since(), ledger.now()),
                wrapUp.isZero() ? Optional.empty() : Optional.of(ledger.in(wrapUp)),
                handedTo,
                cause);
    }

    static void finishWrapUp(Ledger ledger, FloorCommand.FinishWrapUp command) {
        ledger.floor
                .request(command.request())
                .ifPresent(
                        request -> {
                            if (request.state() instanceof RequestState.WrapUp wrapUp
                                    && wrapUp.agent().equals(command.agent())) {
                                endWrapUp(ledger, request, wrapUp, command.disposition());
                            }
                        });
    }

    static void endWrapUp(
            Ledger ledger,
            Request request,
            RequestState.WrapUp wrapUp,
            Optional<String> disposition) {
        ledger.emit(
                new FloorEvent.WrapUpEnded(
                        request.id(),
                        wrapUp.agent(),
                        Duration.between(wrapUp.since(), ledger.now()),
                        disposition));
    }

    static Optional<Rejection> handOver(Ledger ledger, FloorCommand.HandOverHandling command) {
        if (ledger.floor.agent(command.to()).isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.to()));
        }
        ledger.floor
                .handling(command.session())
                .ifPresent(
                        request -> {
                            if (request.state() instanceof RequestState.InSession inSession
                                    && inSession.agent().equals(command.from())
                                    && !command.from().equals(command.to())) {
                                handOver(ledger, request, inSession, command.to());
                            }
                        });
        return Optional.empty();
    }

    static void handOver(
            Ledger ledger, Request request, RequestState.InSession inSession, AgentId to) {
        ledger.emit(
                new FloorEvent.HandlingHandedOver(
                        request.id(),
                        request.session(),
                        inSession.agent(),
                        to,
                        Duration.between(inSession.since(), ledger.now())));
        AgentRules.keepWithinCapacity(ledger, to);
    }

    /// The old request ends without wrap-up, since its agent is gone; the new one goes to the
    /// front. A session that waits already, since it was to be transferred, is not put in line a
    /// second time; one that another agent has by now is not put in line at all.
    static void requeue(Ledger ledger, FloorCommand.RequeueSession command) {
        FloorState floor = ledger.floor;
        if (floor.knows(command.request())) {
            return;
        }
        Optional<Request> handled = floor.handling(command.session());
        if (handled.filter(request -> !isHandledBy(command.lostAgent(), request)).isPresent()) {
            return;
        }
        handled.ifPresent(request -> endWithoutWrapUp(ledger, request));
        floor.queued(command.session())
                .ifPresentOrElse(
                        request -> TransferRules.orphan(ledger, request),
                        () -> requeue(ledger, command, handled));
    }

    static boolean isHandledBy(AgentId agent, Request request) {
        return request.state().occupies().contains(agent);
    }

    static void endWithoutWrapUp(Ledger ledger, Request request) {
        if (request.state() instanceof RequestState.InSession inSession) {
            ledger.emit(
                    ended(
                            ledger,
                            request,
                            inSession,
                            Duration.ZERO,
                            Optional.empty(),
                            HandlingEnd.RETURNED_TO_QUEUE));
        }
    }

    private static void requeue(
            Ledger ledger, FloorCommand.RequeueSession command, Optional<Request> handled) {
        FloorState floor = ledger.floor;
        Customer customer = handled.map(Request::customer).orElseGet(Customer::unknown);
        List<Customer.PastVisit> history = handled.map(Request::history).orElse(List.of());
        ledger.emit(
                floor.queue(command.queue())
                        .<FloorEvent>map(
                                queue ->
                                        new FloorEvent.RequestRequeued(
                                                returning(
                                                        ledger, command, queue, customer, history)))
                        .orElseGet(
                                () ->
                                        new FloorEvent.RequestRefused(
                                                command.request(),
                                                command.session(),
                                                new EntryPointId(""),
                                                command.queue(),
                                                customer,
                                                Refusal.CLOSED)));
    }

    private static Request returning(
            Ledger ledger,
            FloorCommand.RequeueSession command,
            QueueState queue,
            Customer customer,
            List<Customer.PastVisit> history) {
        return new Request(
                command.request(),
                command.session(),
                new Origin.Returned(command.lostAgent()),
                Kind.LIVE,
                Optional.of(queue.id()),
                customer,
                history,
                Optional.empty(),
                ledger.now(),
                ledger.nextSequence(),
                ledger.in(queue.settings().maximumWait()),
                Optional.empty(),
                Reach.OWN_QUEUE,
                Link.ABSENT,
                List.of(),
                List.of(),
                RequestState.WAITING);
    }

    static Optional<Rejection> beginOutbound(Ledger ledger, FloorCommand.BeginOutbound command) {
        RequestId id = new RequestId(command.session().value());
        if (ledger.floor.knows(id)) {
            return Optional.empty();
        }
        if (ledger.floor.agent(command.agent()).isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.agent()));
        }
        ledger.emit(
                new FloorEvent.OutboundBegun(
                        new Request(
                                id,
                                command.session(),
                                new Origin.Outbound(),
                                Kind.LIVE,
                                Optional.empty(),
                                new Customer(new VisitorId(""), command.topic(), ""),
                                List.of(),
                                Optional.empty(),
                                ledger.now(),
                                ledger.nextSequence(),
                                ledger.now(),
                                Optional.empty(),
                                Reach.OWN_QUEUE,
                                Link.ABSENT,
                                List.of(),
                                List.of(),
                                new RequestState.InSession(command.agent(), ledger.now()))));
        AgentRules.keepWithinCapacity(ledger, command.agent());
        return Optional.empty();
    }
}
