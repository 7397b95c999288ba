package org.balie.telephony.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallEvent.HoldCause;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;

/// The moves of which all rules about calls are made. None asks whether it may.
final class Switchboard {

    private Switchboard() {}

    // -- ringing

    /// Rings at all devices of some persons, and no longer where it rang before.
    static void ring(
            Ledger ledger, CallId id, RingCause cause, List<PersonId> targets, Instant until) {
        silence(ledger, id, ReleaseCause.UNANSWERED, Optional.empty());
        ledger.emit(new CallEvent.CallRings(id, cause, targets, until));
        for (PersonId person : targets) {
            releaseGuest(ledger, id, person, ReleaseCause.ANSWERED_ELSEWHERE);
            for (DeviceId device : ledger.state.devicesOf(person)) {
                ringAt(ledger, id, new Party.Member(person, device));
            }
        }
    }

    static void ring(Ledger ledger, CallId id, RingCause cause, PhoneNumber target, Instant until) {
        silence(ledger, id, ReleaseCause.UNANSWERED, Optional.empty());
        ledger.emit(new CallEvent.CallRings(id, cause, List.of(), until));
        ringAt(ledger, id, new Party.Outside(Optional.of(target)));
    }

    static void ringAt(Ledger ledger, CallId id, Party party) {
        ledger.emit(new CallEvent.LegRings(ledger.state.callOf(id).nextLeg(), party));
    }

    /// All that rings, stops.
    static void silence(Ledger ledger, CallId id, ReleaseCause cause, Optional<PersonId> winner) {
        for (Leg leg : ledger.state.callOf(id).alerting()) {
            ledger.emit(new CallEvent.LegReleased(leg.id(), cause, winner));
        }
    }

    // -- changing hands

    /// Whoever turns to a call lets go of everything else: what was talked in is held, what was
    /// being dialled is given up, who listened, listens no more, and a guest leaves (TEL-12,
    /// TEL-15).
    static void letGo(Ledger ledger, PersonId person, CallId turningTo) {
        for (LegId id : ledger.state.legsOf(person)) {
            Optional<Call> call =
                    ledger.state.call(id.call()).filter(known -> !known.id().equals(turningTo));
            call.flatMap(known -> known.leg(id)).ifPresent(leg -> letGo(ledger, person, leg));
        }
    }

    private static void letGo(Ledger ledger, PersonId person, Leg leg) {
        Call call = ledger.state.callOf(leg.id().call());
        switch (leg.role()) {
            case Leg.Role.Monitor _ ->
                    release(ledger, leg, ReleaseCause.MONITORING_ENDED, Optional.of(person));
            case Leg.Role.Own _ -> {
                switch (call.state()) {
                    case CallState.Talking _ ->
                            hold(ledger, call.id(), person, HoldCause.OTHER_CALL);
                    case CallState.Dialling _ -> end(ledger, call.id(), EndCause.CANCELLED);
                    case CallState.Ringing _,
                            CallState.Held _,
                            CallState.Queued _,
                            CallState.Dismissed _,
                            CallState.LeavingMessage _,
                            CallState.Storing _ -> {}
                }
            }
            case Leg.Role.Guest _ -> {
                if (leg.isConnected()) {
                    release(ledger, leg, ReleaseCause.LEFT, Optional.of(person));
                }
            }
            case Leg.Role.Outer _ -> {}
        }
    }

    /// Somebody is a guest no more, nor asked to be one.
    static void releaseGuest(Ledger ledger, CallId id, PersonId person, ReleaseCause cause) {
        for (Leg leg : ledger.state.callOf(id).guests(person)) {
            release(ledger, leg, cause, ledger.by());
        }
    }

    /// The other party waits, and the group may have the call.
    static void hold(Ledger ledger, CallId id, PersonId by, HoldCause cause) {
        endMonitoring(ledger, id);
        ledger.emit(new CallEvent.CallHeld(id, by, cause, ledger.in(Call.HOLD_LIMIT)));
    }

    /// Nobody of the site has a leg any more; the other party is still there.
    static void park(Ledger ledger, CallId id, PersonId by, HoldCause cause) {
        endMonitoring(ledger, id);
        ledger.emit(new CallEvent.CallHeld(id, by, cause, ledger.in(Call.PARKED)));
    }

    static void endMonitoring(Ledger ledger, CallId id) {
        for (Leg leg : ledger.state.callOf(id).monitors()) {
            release(ledger, leg, ReleaseCause.MONITORING_ENDED, ledger.by());
        }
    }

    /// The own leg that has the call goes, and with it the recording of who was there.
    static void releaseOwn(Ledger ledger, CallId id, ReleaseCause cause) {
        stopRecording(ledger, id);
        ledger.state.callOf(id).own().ifPresent(leg -> release(ledger, leg, cause, ledger.by()));
    }

    static void release(Ledger ledger, Leg leg, ReleaseCause cause, Optional<PersonId> by) {
        ledger.emit(new CallEvent.LegReleased(leg.id(), cause, by));
    }

    static void stopRecording(Ledger ledger, CallId id) {
        ledger.state
                .callOf(id)
                .past()
                .recording()
                .ifPresent(recording -> ledger.emit(new CallEvent.RecordingStopped(id, recording)));
    }

    // -- the end

    static void end(Ledger ledger, CallId id, EndCause cause) {
        stopRecording(ledger, id);
        for (Leg leg : ledger.state.callOf(id).legs()) {
            release(ledger, leg, ReleaseCause.CALL_OVER, ledger.by());
        }
        Call over = ledger.state.callOf(id).in(new CallState.Storing(ledger.now()), ledger.now());
        ledger.emit(new CallEvent.CallEnded(record(ledger, over, cause)));
    }

    private static CallRecord record(Ledger ledger, Call over, EndCause cause) {
        ExchangeState state = ledger.state;
        return new CallRecord(
                over.id(),
                over.origin().direction(),
                over.origin().identity(),
                over.line().flatMap(state::line).map(Line::owner).map(owner -> named(state, owner)),
                over.origin().number(),
                over.origin().startedAt(),
                over.past().answeredAt(),
                ledger.now(),
                cause,
                over.past().handlers().stream().map(each -> named(state, each)).toList(),
                over.past().recordings(),
                over.past().held());
    }

    private static Named named(ExchangeState state, PersonId person) {
        return new Named(person, state.nameOf(person));
    }
}
