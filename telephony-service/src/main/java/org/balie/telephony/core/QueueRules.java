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

    static Optional<Rejection> found(Ledger ledger, CallId id, PersonId person) {
        Optional<QueueId> queue = ledger.state.call(id).flatMap(QueueRules::queue);
        if (queue.isEmpty()) {
            return Optional.of(Rejection.of(Reason.NOT_QUEUED));
        }
        if (ledger.state.devicesOf(person).isEmpty()) {
            return Optional.of(Rejection.of(Reason.NOT_REACHABLE));
        }
        Switchboard.ring(
                ledger,
                id,
                new RingCause.FromQueue(queue.get()),
                List.of(person),
                ledger.in(Call.TRANSFER_RINGS));
        return Optional.empty();
    }

    static void gaveUp(Ledger ledger, CallId id, QueueId from) {
        if (ledger.state.call(id).flatMap(QueueRules::queue).filter(from::equals).isPresent()) {
            Switchboard.end(ledger, id, EndCause.UNANSWERED);
        }
    }

    private static Optional<QueueId> queue(Call call) {
        return call.state() instanceof CallState.Queued(var queue, _)
                ? Optional.of(queue)
                : Optional.empty();
    }
}
