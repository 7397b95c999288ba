package org.balie.telephony.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.Call.Origin;
import org.balie.telephony.core.state.Call.Privacy;
import org.balie.telephony.core.state.Call.Urgency;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Party;

/// What each event makes of the calls.
final class CallEvolution {

    private final ExchangeState state;

    CallEvolution(ExchangeState state) {
        this.state = state;
    }

    void apply(CallEvent event, Instant now) {
        switch (event) {
            case CallEvent.CallCame e -> came(e, now);
            case CallEvent.CallPlaced e -> placed(e, now);
            case CallEvent.CalledPartyAnswered e ->
                    change(
                            e.call(),
                            call ->
                                    call.outerConnected()
                                            .answered(now)
                                            .in(new CallState.Talking(e.until()), now));
            case CallEvent.CallEnded(CallRecord record) -> ended(record, now);
            case CallEvent.CallRings(var id, var cause, var targets, var until) ->
                    change(
                            id,
                            call ->
                                    call.with(Privacy.OPEN)
                                            .in(new CallState.Ringing(cause, targets, until), now));
            case CallEvent.LegRings(LegId leg, Party party) ->
                    change(
                            leg.call(),
                            call -> call.plus(new Leg(leg, party, Leg.OWN, Leg.ALERTING)));
            case CallEvent.RingingStopped(var id, PersonId person) ->
                    change(id, call -> withoutTarget(call, person));
            case CallEvent.CallAnswered e -> answered(e, now);
            case CallEvent.LegConnected(LegId leg) ->
                    change(leg.call(), call -> changed(call, leg, l -> l.with(Leg.CONNECTED)));
            case CallEvent.LegReleased(LegId leg, _, _) ->
                    change(leg.call(), call -> call.minus(leg));
            case CallEvent.CallHeld(var id, var by, _, var until) ->
                    change(id, call -> call.in(new CallState.Held(by, now, until), now));
            case CallEvent.CallResumed(var id, _, var until) ->
                    change(id, call -> call.in(new CallState.Talking(until), now));
            case CallEvent.CallPickedUp e -> pickedUp(e, now);
            case CallEvent.CallLocked(var id, _) -> change(id, call -> call.with(Privacy.LOCKED));
            case CallEvent.CallUnlocked(var id, _) -> change(id, call -> call.with(Privacy.OPEN));
            case CallEvent.CallsJoined e -> joined(e, now);
            case CallEvent.CallQueued(var id, var queue, _, var until) ->
                    change(
                            id,
                            call ->
                                    call.outerConnected()
                                            .in(new CallState.Queued(queue, until), now));
            case CallEvent.CallDismissed(var id, _, var why, var until) ->
                    change(
                            id,
                            call ->
                                    call.in(
                                            new CallState.Dismissed(QueueRules.cause(why), until),
                                            now));
            case CallEvent.MonitoringStarted(var leg, var by, var mode, _, var until) ->
                    change(
                            leg.call(),
                            call ->
                                    call.plus(
                                            new Leg(
                                                    leg,
                                                    by,
                                                    new Leg.Role.Monitor(mode),
                                                    new Leg.State.Connecting(until))));
            case CallEvent.MonitoringChanged(LegId leg, _, var mode) ->
                    change(
                            leg.call(),
                            call -> changed(call, leg, l -> l.with(new Leg.Role.Monitor(mode))));
            case CallEvent.CallTakenOver(var id, LegId leg, var by, _) ->
                    change(id, call -> changed(call, leg, l -> l.with(Leg.OWN)).handledBy(by));
            case CallEvent.GuestInvited(LegId leg, Party party, var by, var until) ->
                    change(
                            leg.call(),
                            call ->
                                    call.plus(
                                            new Leg(
                                                    leg,
                                                    party,
                                                    new Leg.Role.Guest(by),
                                                    new Leg.State.Invited(until))));
            case CallEvent.GuestJoined(LegId leg) ->
                    change(leg.call(), call -> changed(call, leg, l -> l.with(Leg.CONNECTED)));
            case CallEvent.RecordingStarted(var id, var recording) ->
                    change(id, call -> call.recording(recording));
            case CallEvent.RecordingStopped(var id, _) -> change(id, Call::notRecording);
            case CallEvent.GreetingStarted(var id, var until) ->
                    change(
                            id,
                            call ->
                                    call.outerConnected()
                                            .in(new CallState.LeavingMessage(until), now));
            case CallEvent.MessageAwaited(var id, var until) ->
                    change(id, call -> call.in(new CallState.Storing(until), now));
            case CallEvent.PlaceTold _,
                    CallEvent.CallElevated _,
                    CallEvent.HistoryEntryDeleted _ -> {}
        }
    }

    /// It rings nowhere yet, and has no time to: what comes next is of the same command.
    private void came(CallEvent.CallCame e, Instant now) {
        Origin origin = new Origin(Direction.IN, e.identity(), e.from(), Urgency.NORMAL, now);
        CallState nowhere =
                new CallState.Ringing(new CallState.RingCause.Arrival(List.of()), List.of(), now);
        Party caller = new Party.Outside(e.from());
        state.put(
                Call.begun(e.call(), origin, nowhere)
                        .plus(new Leg(e.caller(), caller, Leg.OUTER, Leg.ALERTING)));
    }

    private void placed(CallEvent.CallPlaced e, Instant now) {
        Urgency urgency = e.location().isPresent() ? Urgency.EMERGENCY : Urgency.NORMAL;
        Origin origin =
                new Origin(Direction.OUT, e.identity(), Optional.of(e.number()), urgency, now);
        Party called = new Party.Outside(Optional.of(e.number()));
        state.put(
                Call.begun(e.call(), origin, new CallState.Dialling(e.until()))
                        .plus(new Leg(e.own(), e.by(), Leg.OWN, Leg.CONNECTED))
                        .plus(new Leg(e.outer(), called, Leg.OUTER, Leg.ALERTING))
                        .handledBy(e.by().person()));
    }

    private void answered(CallEvent.CallAnswered e, Instant now) {
        change(
                e.call(),
                call -> {
                    Call talking =
                            changed(call, e.leg(), leg -> leg.with(Leg.CONNECTED))
                                    .outerConnected()
                                    .answered(now)
                                    .in(new CallState.Talking(e.until()), now);
                    return e.party().asPerson().map(talking::handledBy).orElse(talking);
                });
    }

    private void pickedUp(CallEvent.CallPickedUp e, Instant now) {
        Leg leg = new Leg(e.leg(), e.by(), Leg.OWN, new Leg.State.Connecting(e.connectsUntil()));
        change(
                e.call(),
                call ->
                        call.plus(leg)
                                .outerConnected()
                                .answered(now)
                                .handledBy(e.by().person())
                                .in(new CallState.Talking(e.until()), now));
    }

    private void joined(CallEvent.CallsJoined e, Instant now) {
        change(e.with(), call -> call.minus(e.from()));
        change(
                e.call(),
                call ->
                        call.plus(new Leg(e.to(), e.party(), Leg.OWN, Leg.CONNECTED))
                                .in(new CallState.Talking(e.until()), now));
    }

    private void ended(CallRecord record, Instant now) {
        Optional<PersonId> last =
                record.handlers().isEmpty()
                        ? Optional.empty()
                        : Optional.of(record.handlers().getLast()).map(Named::id);
        state.remove(record.id());
        state.ended.remember(record.id(), last, now);
    }

    private static Call withoutTarget(Call call, PersonId person) {
        return call.state() instanceof CallState.Ringing(var cause, var targets, var until)
                ? call.in(
                        new CallState.Ringing(
                                cause,
                                targets.stream().filter(each -> !each.equals(person)).toList(),
                                until),
                        call.since())
                : call;
    }

    private static Call changed(Call call, LegId leg, UnaryOperator<Leg> change) {
        return call.leg(leg).map(known -> call.with(change.apply(known))).orElse(call);
    }

    private void change(CallId id, UnaryOperator<Call> change) {
        state.put(change.apply(state.callOf(id)));
    }
}
