package org.balie.acd.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorCommand.Entry;
import org.balie.acd.core.FloorEvent.AbandonCause;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Reach;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Purpose;
import org.balie.acd.core.state.Standing;

/// Asking for help, staying in line and leaving it (rules ACD-4 and ACD-5).
final class CustomerRules {

    private CustomerRules() {}

    static void request(Ledger ledger, FloorCommand.RequestHelp help) {
        FloorState floor = ledger.floor;
        if (floor.knows(help.request())) {
            return;
        }
        QueueId queueId = help.entry().queue();
        Admission admission =
                switch (help.entry()) {
                    case Entry.Open _ ->
                            help.kind().isLive()
                                    ? admission(floor, queueId, ledger.now())
                                    : MessageRules.admission(floor, queueId);
                    case Entry.SwitchedOff _ -> new Admission.Refused(Refusal.CLOSED);
                };
        ledger.emit(
                switch (admission) {
                    case Admission.Open _ ->
                            new FloorEvent.RequestQueued(
                                    arriving(ledger, help, floor.queueOf(queueId)));
                    case Admission.Refused refused ->
                            new FloorEvent.RequestRefused(
                                    help.request(),
                                    help.session(),
                                    help.entryPoint(),
                                    queueId,
                                    help.customer(),
                                    refused.reason());
                });
    }

    /// Closed before full before without anyone: what the customer can't change comes first.
    static Admission admission(FloorState floor, QueueId id, Instant at) {
        Optional<QueueState> queue = floor.queue(id);
        if (queue.isEmpty() || !queue.get().isOpen(at)) {
            return new Admission.Refused(Refusal.CLOSED);
        }
        if (floor.count(id).inQueue() >= queue.get().settings().maximumLength()) {
            return new Admission.Refused(Refusal.FULL);
        }
        return isAnybodyReachable(floor, queue.get())
                ? Admission.OPEN
                : new Admission.Refused(Refusal.NOBODY_REACHABLE);
    }

    /// Overflow included: whoever would be asked in the end counts.
    static boolean isAnybodyReachable(FloorState floor, QueueState queue) {
        return floor.candidates.everybodyFor(queue.settings()).stream()
                .anyMatch(members -> members.reachable() > 0);
    }

    private static Request arriving(
            Ledger ledger, FloorCommand.RequestHelp help, QueueState queue) {
        boolean live = help.kind().isLive();
        return new Request(
                help.request(),
                help.session(),
                new Origin.Arrived(help.entryPoint()),
                help.kind(),
                Optional.of(queue.id()),
                help.customer(),
                help.history(),
                help.preferred(),
                ledger.now(),
                ledger.nextSequence(),
                live ? ledger.in(queue.settings().maximumWait()) : ledger.in(MessageRules.KEPT),
                live ? standing(ledger.floor, queue, help.kind()) : Optional.empty(),
                Reach.OWN_QUEUE,
                live
                        ? new Link.Lost(ledger.in(ledger.floor.site().settings().visitorGrace()))
                        : Link.ABSENT,
                List.of(),
                List.of(),
                live
                        ? reservation(ledger, help.preferred(), queue, help.kind())
                        : RequestState.WAITING);
    }

    /// Where whoever comes now has to stand, and what is told of the wait. When somebody is free,
    /// there is no line to stand in and nothing to tell.
    static Optional<Standing> standing(FloorState floor, QueueState queue, Kind kind) {
        if (!floor.members(queue.id()).nobodyReady(kind)) {
            return Optional.empty();
        }
        int position = floor.lines.line(queue.id()).size() + 1;
        return Optional.of(new Standing(position, floor.estimate(queue, position)));
    }

    /// A request waits for its preferred agent where the queue's policy says so and that agent is
    /// there and may have it; someone who is away or gone is not waited for.
    static RequestState reservation(
            Ledger ledger, Optional<AgentId> preferred, QueueState queue, Kind kind) {
        Duration time = queue.settings().preferredFor();
        if (queue.settings().policy() != AgentPolicy.PREFERRED_AGENT || time.isZero()) {
            return RequestState.WAITING;
        }
        return preferred
                .flatMap(ledger.floor::agent)
                .filter(agent -> agent.isEquippedFor(kind) && mayHelpSoon(agent, queue))
                .<RequestState>map(
                        agent ->
                                new RequestState.Reserved(
                                        List.of(agent.id()), ledger.in(time), Purpose.PREFERRED))
                .orElse(RequestState.WAITING);
    }

    private static boolean mayHelpSoon(AgentState agent, QueueState queue) {
        boolean present =
                switch (agent.presence()) {
                    case Presence.Offline _, Presence.Away _ -> false;
                    case Presence.Available _, Presence.Busy _, Presence.WrapUp _ -> true;
                };
        return present
                && agent.settings().queues().contains(queue.id())
                && Members.missingSkill(agent.settings(), queue.settings(), 0).isEmpty();
    }

    static Optional<Rejection> connect(Ledger ledger, FloorCommand.ConnectVisitor command) {
        if (!ledger.floor.knows(command.request())) {
            return Optional.of(new Rejection.RequestUnknown(command.request()));
        }
        Optional<Request> waiting = waitingVisitor(ledger, command.request());
        if (waiting.isEmpty() || waiting.get().visitor().has(command.connection().id())) {
            return Optional.empty();
        }
        return HolderRules.lease(ledger, command.connection().holder(), command.leaseUntil())
                .or(
                        () -> {
                            ledger.emit(
                                    new FloorEvent.VisitorConnected(
                                            command.request(), command.connection()));
                            return Optional.empty();
                        });
    }

    static void disconnect(Ledger ledger, FloorCommand.DisconnectVisitor command) {
        waitingVisitor(ledger, command.request())
                .filter(request -> request.visitor().has(command.connection().id()))
                .ifPresent(request -> disconnect(ledger, request, command.connection()));
    }

    static void disconnect(Ledger ledger, Request request, Link.Connection connection) {
        Link.Lost grace = new Link.Lost(ledger.in(ledger.floor.site().settings().visitorGrace()));
        ledger.emit(
                new FloorEvent.VisitorDisconnected(
                        request.id(), connection, request.visitor().minus(connection.id(), grace)));
    }

    /// Whoever waits in a session is looked after there, whatever the waiting page does.
    private static Optional<Request> waitingVisitor(Ledger ledger, RequestId id) {
        return ledger.floor
                .request(id)
                .filter(request -> request.state().isInQueue() && !request.isOfRunningSession());
    }

    static void leave(Ledger ledger, Request request) {
        switch (request.state()) {
            case RequestState.Offered _ -> {
                OfferRules.rescind(ledger, request, RescindCause.CUSTOMER_LEFT);
                ledger.emit(new FloorEvent.RequestLeft(request.id(), waited(ledger, request)));
            }
            case RequestState.Waiting _, RequestState.Reserved _ ->
                    ledger.emit(new FloorEvent.RequestLeft(request.id(), waited(ledger, request)));
            case RequestState.InSession _, RequestState.WrapUp _ -> {}
        }
    }

    static void abandon(Ledger ledger, Request request, AbandonCause cause) {
        OfferRules.rescind(ledger, request, RescindCause.CUSTOMER_GONE);
        ledger.emit(new FloorEvent.RequestAbandoned(request.id(), waited(ledger, request), cause));
    }

    static Duration waited(Ledger ledger, Request request) {
        return Duration.between(request.arrivedAt(), ledger.now());
    }
}
