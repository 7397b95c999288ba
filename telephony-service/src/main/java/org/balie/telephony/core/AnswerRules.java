package org.balie.telephony.core;

import java.time.Instant;
import java.util.Optional;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Party;

/// Answering, declining and picking up: of all who try, one has the call (TEL-11 to TEL-15).
final class AnswerRules {

    private AnswerRules() {}

    static Optional<Rejection> answer(Ledger ledger, PersonId who, Call call, DeviceId device) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).answer();
        if (no.isPresent()) {
            return no;
        }
        Optional<Leg> found =
                call.ringingFor(who).stream().filter(each -> each.isAt(device)).findFirst();
        if (found.isEmpty()) {
            return Optional.of(Rejection.of(Reason.NOT_RINGING));
        }
        Leg leg = found.get();
        Switchboard.letGo(ledger, who, call.id());
        if (leg.isGuest()) {
            GuestRules.join(ledger, leg);
        } else {
            win(ledger, call, leg);
        }
        return Optional.empty();
    }

    /// A leg that rang has the call; all others stop, and are told by whom it was answered.
    static void win(Ledger ledger, Call call, Leg leg) {
        ledger.emit(new CallEvent.CallAnswered(call.id(), leg.id(), leg.party(), limit(call)));
        Switchboard.silence(
                ledger, call.id(), ReleaseCause.ANSWERED_ELSEWHERE, leg.party().asPerson());
    }

    static Instant limit(Call call) {
        return call.origin().startedAt().plus(Call.LIMIT);
    }

    static Optional<Rejection> decline(Ledger ledger, PersonId who, Call call) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).answer();
        if (no.isPresent()) {
            return no;
        }
        if (call.guests(who).isEmpty()) {
            ArrivalRules.stopRinging(ledger, call.id(), who, ReleaseCause.DECLINED);
            ArrivalRules.goOnIfSilent(ledger, call.id());
        } else {
            Switchboard.releaseGuest(ledger, call.id(), who, ReleaseCause.DECLINED);
        }
        return Optional.empty();
    }

    static Optional<Rejection> pickUp(Ledger ledger, PersonId who, Call call, DeviceId device) {
        Optional<Rejection> no =
                new Permits(ledger.state, who, call)
                        .pickUp()
                        .or(() -> SetupRules.reachable(ledger.state, who, device));
        if (no.isPresent()) {
            return no;
        }
        Optional<Leg> rings = call.alertingAt(device);
        Switchboard.letGo(ledger, who, call.id());
        if (rings.isPresent()) {
            win(ledger, call, rings.get());
        } else {
            take(ledger, who, call, device);
        }
        return Optional.empty();
    }

    /// One act: who had it has no leg any more, and who takes it has.
    private static void take(Ledger ledger, PersonId who, Call call, DeviceId device) {
        Switchboard.releaseOwn(ledger, call.id(), ReleaseCause.PICKED_UP);
        Switchboard.releaseGuest(ledger, call.id(), who, ReleaseCause.PICKED_UP);
        ledger.emit(
                new CallEvent.CallPickedUp(
                        call.id(),
                        call.nextLeg(),
                        new Party.Member(who, device),
                        call.state() instanceof CallState.Held(var by, _, _)
                                ? Optional.of(by)
                                : Optional.empty(),
                        limit(call),
                        ledger.in(Call.CONNECTS)));
        Switchboard.silence(ledger, call.id(), ReleaseCause.ANSWERED_ELSEWHERE, Optional.of(who));
    }
}
