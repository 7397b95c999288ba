package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;

/// Calls that wait in a queue of queue-acd, which says for whom they ring (TEL-27).
final class QueueRules {

    private QueueRules() {}

    /// Who has nothing that could ring, or is in the call already, has missed it: the queue looks
    /// on.
    static Optional<Rejection> found(Ledger ledger, CallId id, PersonId person) {
        Optional<QueueId> queue = ledger.state.call(id).flatMap(QueueRules::queue);
        if (queue.isEmpty()) {
            return Optional.of(Rejection.of(Reason.NOT_QUEUED));
        }
        if (ledger.state.devicesOf(person).isEmpty()
                || ledger.state.callOf(id).guest(person).isPresent()) {
            ArrivalRules.enqueue(ledger, id, queue.get(), Optional.of(person));
            return Optional.empty();
        }
        Switchboard.ring(
                ledger,
                id,
                new RingCause.FromQueue(queue.get(), Optional.of(person)),
                List.of(person),
                ledger.in(Call.TRANSFER_RINGS));
        return Optional.empty();
    }

    /// From whatever queue: a supervisor may have moved it since it was told in which it waits.
    static void gaveUp(Ledger ledger, CallId id, Report.GaveUp why) {
        ledger.state
                .call(id)
                .flatMap(QueueRules::queue)
                .ifPresent(queue -> dismiss(ledger, id, queue, why));
    }

    /// Nobody is cut off without a word.
    static void dismiss(Ledger ledger, CallId id, QueueId queue, Report.GaveUp why) {
        ledger.emit(new CallEvent.CallDismissed(id, queue, why, ledger.in(Call.DISMISSAL)));
    }

    static void heard(Ledger ledger, CallId id) {
        ledger.state
                .call(id)
                .ifPresent(
                        call -> {
                            if (call.state() instanceof CallState.Dismissed(var cause, _)) {
                                Switchboard.end(ledger, id, cause);
                            }
                        });
    }

    /// Whose telephone rings for the caller already, nobody is before any more.
    static Optional<Rejection> place(Ledger ledger, CallId id, int place) {
        Optional<QueueId> queue = ledger.state.call(id).flatMap(QueueRules::queue);
        queue.ifPresent(known -> ledger.emit(new CallEvent.PlaceTold(id, known, place)));
        return queue.isPresent() ? Optional.empty() : Optional.of(Rejection.of(Reason.NOT_QUEUED));
    }

    /// With what a call ends for which a queue has nobody.
    static EndCause cause(Report.GaveUp why) {
        return switch (why) {
            case FULL -> EndCause.BUSY;
            case CLOSED, NOBODY_CAME -> EndCause.UNANSWERED;
        };
    }

    private static Optional<QueueId> queue(Call call) {
        return call.state() instanceof CallState.Queued(var queue, _)
                ? Optional.of(queue)
                : Optional.empty();
    }
}
