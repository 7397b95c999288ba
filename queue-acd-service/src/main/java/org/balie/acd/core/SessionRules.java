package org.balie.acd.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.HandlingEnd;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;

/// What sessions tell the floor. They have happened: the floor follows, it does not judge.
final class SessionRules {

    private SessionRules() {}

    static void end(Ledger ledger, FloorCommand.EndHandling command) {
        ledger.floor.serving(command.session()).ifPresent(request -> end(ledger, request));
    }

    private static void end(Ledger ledger, Request request) {
        switch (request.state()) {
            case RequestState.InSession inSession ->
                    ledger.emit(
                            ended(
                                    ledger,
                                    request,
                                    inSession,
                                    wrapUpOf(ledger, request),
                                    HandlingEnd.SESSION_ENDED));
            case RequestState.Waiting _, RequestState.Reserved _, RequestState.Offered _ ->
                    CustomerRules.leave(ledger, request);
            case RequestState.WrapUp _ -> {}
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
            HandlingEnd cause) {
        return new FloorEvent.HandlingEnded(
                request.id(),
                request.session(),
                inSession.agent(),
                Duration.between(inSession.since(), ledger.now()),
                wrapUp.isZero() ? Optional.empty() : Optional.of(ledger.in(wrapUp)),
                cause);
    }

    static void finishWrapUp(Ledger ledger, FloorCommand.FinishWrapUp command) {
        ledger.floor
                .request(command.request())
                .ifPresent(
                        request -> {
                            if (request.state() instanceof RequestState.WrapUp wrapUp
                                    && wrapUp.agent().equals(command.agent())) {
                                endWrapUp(ledger, request, wrapUp);
                            }
                        });
    }

    static void endWrapUp(Ledger ledger, Request request, RequestState.WrapUp wrapUp) {
        ledger.emit(
                new FloorEvent.WrapUpEnded(
                        request.id(),
                        wrapUp.agent(),
                        Duration.between(wrapUp.since(), ledger.now())));
    }

    static Optional<Rejection> handOver(Ledger ledger, FloorCommand.HandOverHandling command) {
        if (ledger.floor.agent(command.to()).isEmpty()) {
            return Optional.of(new Rejection.AgentUnknown(command.to()));
        }
        ledger.floor
                .serving(command.session())
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

    private static void handOver(
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
    /// front. A session that waits already is not put in line a second time.
    static void requeue(Ledger ledger, FloorCommand.RequeueSession command) {
        FloorState floor = ledger.floor;
        Optional<Request> serving = floor.serving(command.session());
        if (floor.knows(command.request())
                || serving.filter(request -> request.state().isInQueue()).isPresent()) {
            return;
        }
        Customer customer = serving.map(Request::customer).orElseGet(Customer::unknown);
        List<Customer.PastVisit> history = serving.map(Request::history).orElse(List.of());
        serving.ifPresent(
                request -> {
                    if (request.state() instanceof RequestState.InSession inSession) {
                        ledger.emit(
                                ended(
                                        ledger,
                                        request,
                                        inSession,
                                        Duration.ZERO,
                                        HandlingEnd.RETURNED_TO_QUEUE));
                    }
                });
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
                Optional.of(queue.id()),
                customer,
                history,
                Optional.empty(),
                ledger.now(),
                ledger.nextSequence(),
                ledger.in(queue.settings().maximumWait()),
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
                                Optional.empty(),
                                new Customer(new VisitorId(""), command.topic(), ""),
                                List.of(),
                                Optional.empty(),
                                ledger.now(),
                                ledger.nextSequence(),
                                ledger.now(),
                                Link.ABSENT,
                                List.of(),
                                List.of(),
                                new RequestState.InSession(command.agent(), ledger.now()))));
        AgentRules.keepWithinCapacity(ledger, command.agent());
        return Optional.empty();
    }
}
