package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;

/// What a person does with a call goes to the rule that knows.
final class CallRules {

    private CallRules() {}

    static Optional<Rejection> handle(Ledger ledger, PersonId who, CallCommand command) {
        return switch (command) {
            case CallCommand.PlaceCall c -> OutgoingRules.place(ledger, who, c);
            case CallCommand.DeleteHistoryEntry(var call) -> {
                ledger.emit(new CallEvent.HistoryEntryDeleted(call, who));
                yield Optional.empty();
            }
            case CallCommand.AnswerCall(var id, var device) ->
                    on(ledger, id, call -> AnswerRules.answer(ledger, who, call, device));
            case CallCommand.DeclineCall(var id) ->
                    on(ledger, id, call -> AnswerRules.decline(ledger, who, call));
            case CallCommand.PickUpCall(var id, var device) ->
                    on(ledger, id, call -> AnswerRules.pickUp(ledger, who, call, device));
            case CallCommand.HoldCall(var id) ->
                    on(ledger, id, call -> HoldingRules.hold(ledger, who, call));
            case CallCommand.ResumeCall(var id) ->
                    on(ledger, id, call -> HoldingRules.resume(ledger, who, call));
            case CallCommand.LockCall(var id) ->
                    on(ledger, id, call -> HoldingRules.lock(ledger, who, call));
            case CallCommand.UnlockCall(var id) ->
                    on(ledger, id, call -> HoldingRules.unlock(ledger, who, call));
            case CallCommand.TransferCall(var id, var to) ->
                    on(ledger, id, call -> TransferRules.transfer(ledger, who, call, to));
            case CallCommand.AddToCall(var id, var whom) ->
                    on(ledger, id, call -> GuestRules.add(ledger, who, call, whom));
            case CallCommand.RemoveGuest(var guest) ->
                    on(ledger, guest.call(), call -> GuestRules.remove(ledger, who, call, guest));
            case CallCommand.JoinCalls(var id, var other) ->
                    on(
                            ledger,
                            id,
                            call ->
                                    on(
                                            ledger,
                                            other,
                                            with -> TransferRules.join(ledger, who, call, with)));
            case CallCommand.ElevateCall(var id, var party, var into) ->
                    on(ledger, id, call -> HoldingRules.elevate(ledger, who, call, party, into));
            case CallCommand.MonitorCall(var id, var device, var mode) ->
                    on(
                            ledger,
                            id,
                            call -> MonitoringRules.monitor(ledger, who, call, device, mode));
            case CallCommand.StartRecording(var id, var recording) ->
                    on(ledger, id, call -> HoldingRules.record(ledger, who, call, recording));
            case CallCommand.StopRecording(var id) ->
                    on(ledger, id, call -> HoldingRules.stopRecording(ledger, who, call));
            case CallCommand.HangUp(var id) ->
                    on(ledger, id, call -> HoldingRules.hangUp(ledger, who, call));
        };
    }

    /// What is asked of a call that is there.
    private interface Rule {
        Optional<Rejection> apply(Call call);
    }

    private static Optional<Rejection> on(Ledger ledger, CallId id, Rule rule) {
        Optional<Call> call = ledger.state.call(id);
        return call.isPresent()
                ? rule.apply(call.get())
                : Optional.of(Permits.gone(ledger.state, id));
    }
}
