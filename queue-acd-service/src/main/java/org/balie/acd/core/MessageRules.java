package org.balie.acd.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.HandlingEnd;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

/// What waits without its customer: messages, and wishes to be called or mailed back (rule ACD-5).
/// A queue takes them when it is closed too.
final class MessageRules {

    /// How many of them may wait in one queue.
    static final int MOST = 10_000;

    /// How long nobody may have had time for one, before it counts as abandoned.
    static final Duration KEPT = Duration.ofDays(30);

    private MessageRules() {}

    static Admission admission(FloorState floor, QueueId id) {
        if (floor.queue(id).filter(queue -> !queue.isRetired()).isEmpty()) {
            return new Admission.Refused(Refusal.CLOSED);
        }
        return floor.count(id).messages < MOST
                ? Admission.OPEN
                : new Admission.Refused(Refusal.FULL);
    }

    static void finish(Ledger ledger, FloorCommand.FinishWork command) {
        inHand(ledger.floor, command.request())
                .filter(request -> request.state().occupies().equals(List.of(command.agent())))
                .ifPresent(
                        request ->
                                SessionRules.endHandling(
                                        ledger, request, Optional.empty(), HandlingEnd.WORK_DONE));
    }

    /// The agent is gone and can't do it.
    static void giveBack(Ledger ledger, AgentId agent) {
        for (RequestId id : ledger.floor.agentOf(agent).sessions()) {
            inHand(ledger.floor, id).ifPresent(request -> giveBack(ledger, request, agent));
        }
    }

    static void giveBack(Ledger ledger, Request request, AgentId agent) {
        ledger.emit(new FloorEvent.WorkReturned(request.id(), agent));
    }

    private static Optional<Request> inHand(FloorState floor, RequestId id) {
        return floor.request(id)
                .filter(
                        request ->
                                !request.kind().isLive()
                                        && request.state() instanceof RequestState.InSession);
    }
}
