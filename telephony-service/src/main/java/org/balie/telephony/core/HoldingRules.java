package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallCommand.Side;
import org.balie.telephony.core.CallEvent.HoldCause;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.RecordingId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Recording;

/// What the one who has a call does with it: hold, resume, lock, record, elevate, hang up.
final class HoldingRules {

    private HoldingRules() {}

    static Optional<Rejection> hold(Ledger ledger, PersonId who, Call call) {
        if (isHeldBy(who, call)) {
            return Optional.empty();
        }
        Optional<Rejection> no = new Permits(ledger.state, who, call).hold();
        if (no.isEmpty()) {
            Switchboard.hold(ledger, call.id(), who, HoldCause.BY_HAND);
        }
        return no;
    }

    private static boolean isHeldBy(PersonId who, Call call) {
        return call.state() instanceof CallState.Held held && held.by().equals(who);
    }

    static Optional<Rejection> resume(Ledger ledger, PersonId who, Call call) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).resume();
        if (no.isEmpty()) {
            Switchboard.letGo(ledger, who, call.id());
            ledger.emit(new CallEvent.CallResumed(call.id(), who, AnswerRules.limit(call)));
        }
        return no;
    }

    /// Nobody may pick it up or monitor it from here on; who listens already is released.
    static Optional<Rejection> lock(Ledger ledger, PersonId who, Call call) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).lock();
        if (no.isEmpty() && !call.isLocked()) {
            Switchboard.endMonitoring(ledger, call.id());
            ledger.emit(new CallEvent.CallLocked(call.id(), who));
        }
        return no;
    }

    static Optional<Rejection> unlock(Ledger ledger, PersonId who, Call call) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).lock();
        if (no.isEmpty() && call.isLocked()) {
            ledger.emit(new CallEvent.CallUnlocked(call.id(), who));
        }
        return no;
    }

    static Optional<Rejection> elevate(
            Ledger ledger, PersonId who, Call call, Side party, Room into) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).elevate();
        if (no.isEmpty()) {
            ledger.emit(new CallEvent.CallElevated(call.id(), who, party, into));
        }
        return no;
    }

    static Optional<Rejection> record(
            Ledger ledger, PersonId who, Call call, RecordingId recording) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).record();
        if (no.isEmpty() && call.past().recording().isEmpty()) {
            ledger.emit(new CallEvent.RecordingStarted(call.id(), new Recording(recording, who)));
        }
        return no;
    }

    static Optional<Rejection> stopRecording(Ledger ledger, PersonId who, Call call) {
        Optional<Recording> own =
                call.past().recording().filter(running -> running.owner().equals(who));
        own.ifPresent(_ -> Switchboard.stopRecording(ledger, call.id()));
        return own.isPresent() ? Optional.empty() : Optional.of(Rejection.of(Reason.NOT_RECORDING));
    }

    static Optional<Rejection> hangUp(Ledger ledger, PersonId who, Call call) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).hangUp();
        if (no.isPresent()) {
            return no;
        }
        Optional<Leg> monitor = call.monitor(who);
        Optional<Leg> guest = call.guest(who);
        if (monitor.isPresent()) {
            Switchboard.release(
                    ledger, monitor.get(), ReleaseCause.MONITORING_ENDED, Optional.of(who));
        } else if (guest.isPresent()) {
            Switchboard.release(ledger, guest.get(), ReleaseCause.LEFT, Optional.of(who));
        } else {
            Switchboard.end(
                    ledger,
                    call.id(),
                    call.state() instanceof CallState.Dialling
                            ? EndCause.CANCELLED
                            : EndCause.HUNG_UP);
        }
        return Optional.empty();
    }
}
