package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.Deadlines.Waiting;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.SetupEvent.DelegationEnded;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Leg;

/// What ends because its time is over.
final class TimeRules {

    private TimeRules() {}

    static void tick(Ledger ledger) {
        Optional<Waiting> due = ledger.state.deadlines.dueBy(ledger.now());
        while (due.isPresent()) {
            end(ledger, due.get());
            due = ledger.state.deadlines.dueBy(ledger.now());
        }
    }

    private static void end(Ledger ledger, Waiting what) {
        switch (what) {
            case Waiting.OfCall(var id) -> call(ledger, ledger.state.callOf(id));
            case Waiting.OfDevice(var id) -> DeviceRules.gone(ledger, id);
            case Waiting.OfDelegation(var id) ->
                    DelegationRules.end(ledger, id, DelegationEnded.Cause.LAPSED);
            case Waiting.OfMessage(var id) -> ledger.emit(new VoicemailEvent.MessagePurged(id));
        }
    }

    private static void call(Ledger ledger, Call call) {
        Optional<Leg> late =
                call.legs().stream()
                        .filter(
                                leg ->
                                        leg.deadline()
                                                .filter(at -> !at.isAfter(ledger.now()))
                                                .isPresent())
                        .findFirst();
        if (late.filter(Leg::isGuest).isPresent()) {
            GuestRules.unanswered(ledger, late.get());
        } else if (late.isPresent()) {
            LegRules.ended(ledger, late.get().id(), LegEnd.FAILED);
        } else {
            state(ledger, call);
        }
    }

    private static void state(Ledger ledger, Call call) {
        CallId id = call.id();
        switch (call.state()) {
            case CallState.Ringing(var cause, _, _) -> ArrivalRules.unanswered(ledger, id, cause);
            case CallState.Dialling _ -> Switchboard.end(ledger, id, EndCause.UNANSWERED);
            case CallState.Queued(var queue, _) ->
                    QueueRules.dismiss(ledger, id, queue, Report.GaveUp.NOBODY_CAME);
            case CallState.Dismissed(var cause, _) -> Switchboard.end(ledger, id, cause);
            case CallState.Talking _ -> Switchboard.end(ledger, id, EndCause.TIME_LIMIT);
            case CallState.Held _ -> Switchboard.end(ledger, id, EndCause.HOLD_EXPIRED);
            case CallState.LeavingMessage _ -> {
                call.outer()
                        .ifPresent(
                                leg ->
                                        Switchboard.release(
                                                ledger,
                                                leg,
                                                CallEvent.ReleaseCause.CALL_OVER,
                                                Optional.empty()));
                ledger.emit(new CallEvent.MessageAwaited(id, ledger.in(Call.STORES)));
            }
            case CallState.Storing _ -> Switchboard.end(ledger, id, EndCause.NO_MESSAGE);
        }
    }
}
