package org.balie.acd.core;

import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.HandlingEnd;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Reach;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Origin;
import org.balie.acd.core.state.RequestState;

/// Telephone calls that wait for an agent (rule TEL-27). They are requests like any other; what is
/// different is that the telephone looks after the caller, before an agent has accepted and after,
/// so that a call is over when the telephone says so.
final class CallRules {

    /// Calls come by their numbers, not by an entry point.
    private static final EntryPointId NO_ENTRY_POINT = new EntryPointId("");

    private CallRules() {}

    /// Whoever had it until now has it no more: with wrap-up when they have passed it on, without
    /// and away when they did not pick up. One that waits already is not put in line again.
    static void queue(Ledger ledger, FloorCommand.QueueCall command) {
        FloorState floor = ledger.floor;
        if (floor.knows(command.request()) || floor.queued(command.call()).isPresent()) {
            return;
        }
        Optional<Request> had = floor.handling(command.call());
        Optional<Request> missed = had.filter(request -> isMissed(command, request));
        if (missed.isPresent()) {
            miss(ledger, missed.get());
            comeBack(ledger, command, missed.get());
        } else {
            had.ifPresent(
                    request ->
                            SessionRules.endHandling(
                                    ledger, request, Optional.empty(), HandlingEnd.TRANSFERRED));
            arrive(ledger, command);
        }
    }

    private static boolean isMissed(FloorCommand.QueueCall command, Request request) {
        return command.missedBy()
                .filter(agent -> SessionRules.isHandledBy(agent, request))
                .isPresent();
    }

    /// Away first, so that nobody sees the agent available in between.
    private static void miss(Ledger ledger, Request request) {
        for (AgentId agent : request.state().occupies()) {
            if (ledger.floor.agentOf(agent).intent() instanceof Intent.Available) {
                ledger.emit(new FloorEvent.PresenceIntended(agent, Intent.MISSED_OFFER));
                AgentRules.stopRinging(ledger, agent, RescindCause.AGENT_NOT_AVAILABLE);
            }
        }
        SessionRules.endWithoutWrapUp(ledger, request);
    }

    /// Opening hours and length of the queue are not asked again: the caller was let in.
    private static void comeBack(Ledger ledger, FloorCommand.QueueCall command, Request missed) {
        ledger.emit(
                ledger.floor
                        .queue(command.queue())
                        .<FloorEvent>map(
                                queue ->
                                        new FloorEvent.RequestRequeued(
                                                waiting(
                                                        ledger,
                                                        command,
                                                        queue,
                                                        new Origin.Returned(
                                                                missed.state()
                                                                        .occupies()
                                                                        .getFirst()))))
                        .orElseGet(() -> refused(command, Refusal.CLOSED)));
    }

    private static void arrive(Ledger ledger, FloorCommand.QueueCall command) {
        FloorState floor = ledger.floor;
        ledger.emit(
                switch (CustomerRules.admission(floor, command.queue(), ledger.now())) {
                    case Admission.Open _ ->
                            new FloorEvent.RequestQueued(
                                    waiting(
                                            ledger,
                                            command,
                                            floor.queueOf(command.queue()),
                                            new Origin.Arrived(NO_ENTRY_POINT)));
                    case Admission.Refused(var reason) -> refused(command, reason);
                });
    }

    private static FloorEvent refused(FloorCommand.QueueCall command, Refusal reason) {
        return new FloorEvent.CallRefused(
                command.request(), command.call(), command.queue(), command.caller(), reason);
    }

    private static Request waiting(
            Ledger ledger, FloorCommand.QueueCall command, QueueState queue, Origin origin) {
        boolean first = origin instanceof Origin.Arrived;
        return new Request(
                command.request(),
                command.call(),
                origin,
                Kind.CALL,
                Optional.of(queue.id()),
                command.caller(),
                command.history(),
                command.preferred(),
                ledger.now(),
                ledger.nextSequence(),
                ledger.in(queue.settings().maximumWait()),
                first ? CustomerRules.standing(ledger.floor, queue, Kind.CALL) : Optional.empty(),
                Reach.OWN_QUEUE,
                Link.ABSENT,
                List.of(),
                List.of(),
                first
                        ? CustomerRules.reservation(ledger, command.preferred(), queue, Kind.CALL)
                        : RequestState.WAITING);
    }

    /// Another agent goes on without wrap-up for the first, as in a session; whoever is no agent is
    /// none of the floor's business.
    static void pass(Ledger ledger, FloorCommand.PassCall command) {
        inHand(ledger.floor, command.call())
                .filter(request -> !isBy(command.to(), request))
                .ifPresent(request -> pass(ledger, request, command.to()));
    }

    private static Optional<Request> inHand(FloorState floor, SessionId call) {
        return floor.handling(call).filter(request -> request.kind() == Kind.CALL);
    }

    private static boolean isBy(Optional<AgentId> agent, Request request) {
        return agent.filter(who -> SessionRules.isHandledBy(who, request)).isPresent();
    }

    private static void pass(Ledger ledger, Request request, Optional<AgentId> to) {
        Optional<AgentId> next = to.filter(agent -> ledger.floor.agent(agent).isPresent());
        if (request.state() instanceof RequestState.InSession inSession && next.isPresent()) {
            SessionRules.handOver(ledger, request, inSession, next.get());
        } else {
            SessionRules.endHandling(ledger, request, Optional.empty(), HandlingEnd.TRANSFERRED);
        }
    }
}
