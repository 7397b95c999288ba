package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.CallEvent.HoldCause;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;

/// Passing a call on (TEL-17).
final class TransferRules {

    private TransferRules() {}

    /// The other party is put on hold, who transfers lets go, and the target rings. A target that
    /// does not answer leaves the call on hold for the group: nobody is lost.
    static Optional<Rejection> transfer(Ledger ledger, PersonId who, Call call, TransferTarget to) {
        Optional<Rejection> no =
                new Permits(ledger.state, who, call)
                        .passOn()
                        .or(() -> unreachable(ledger.state, call, to));
        if (no.isPresent()) {
            return no;
        }
        detach(ledger, who, call);
        RingCause cause = new RingCause.Transferred(who);
        switch (to) {
            case TransferTarget.ToNumber(var number) ->
                    Switchboard.ring(
                            ledger, call.id(), cause, number, ledger.in(Call.TRANSFER_RINGS));
            case TransferTarget.ToPerson(var person) ->
                    Switchboard.ring(
                            ledger,
                            call.id(),
                            cause,
                            List.of(person),
                            ledger.in(Call.TRANSFER_RINGS));
            case TransferTarget.ToQueue(var queue) ->
                    ArrivalRules.enqueue(ledger, call.id(), queue, Optional.empty());
        }
        return Optional.empty();
    }

    private static Optional<Rejection> unreachable(
            ExchangeState state, Call call, TransferTarget to) {
        if (!(to instanceof TransferTarget.ToPerson(var person))) {
            return Optional.empty();
        }
        if (call.guest(person).isPresent()) {
            return Optional.of(Rejection.of(Reason.ALREADY_IN_CALL));
        }
        return state.devicesOf(person).isEmpty()
                ? Optional.of(Rejection.of(Reason.NOT_REACHABLE))
                : Optional.empty();
    }

    /// Both calls' other parties talk to each other, and who joined them is out of both.
    static Optional<Rejection> join(Ledger ledger, PersonId who, Call call, Call with) {
        Optional<Rejection> no =
                new Permits(ledger.state, who, call)
                        .passOn()
                        .or(() -> new Permits(ledger.state, who, with).passOn());
        Optional<Leg> other = with.outer().filter(Leg::isConnected);
        if (no.isPresent() || other.isEmpty() || call.id().equals(with.id())) {
            return no.or(() -> Optional.of(Rejection.of(Reason.NOT_TALKING)));
        }
        detach(ledger, who, call);
        detach(ledger, who, with);
        ledger.emit(
                new CallEvent.CallsJoined(
                        call.id(),
                        with.id(),
                        other.get().id(),
                        ledger.state.callOf(call.id()).nextLeg(),
                        other.get().party(),
                        who,
                        AnswerRules.limit(call)));
        Switchboard.end(ledger, with.id(), EndCause.JOINED);
        return Optional.empty();
    }

    private static void detach(Ledger ledger, PersonId who, Call call) {
        CallId id = call.id();
        if (call.isTalking()) {
            Switchboard.hold(ledger, id, who, HoldCause.TRANSFER);
        }
        Switchboard.releaseOwn(ledger, id, ReleaseCause.TRANSFERRED);
    }
}
