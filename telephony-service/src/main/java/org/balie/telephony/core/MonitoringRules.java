package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Party;

/// Listening, whispering, barging and taking over (TEL-18).
final class MonitoringRules {

    private MonitoringRules() {}

    static Optional<Rejection> monitor(
            Ledger ledger, PersonId who, Call call, DeviceId device, Monitoring mode) {
        Optional<Leg> already = call.monitor(who);
        Optional<Rejection> no =
                new Permits(ledger.state, who, call)
                        .monitor(mode)
                        .or(
                                () ->
                                        already.isPresent()
                                                ? Optional.empty()
                                                : SetupRules.reachable(ledger.state, who, device));
        if (no.isPresent()) {
            return no;
        }
        LegId leg = already.map(Leg::id).orElseGet(call::nextLeg);
        if (already.isEmpty()) {
            Switchboard.letGo(ledger, who, call.id());
            Switchboard.releaseGuest(ledger, call.id(), who, ReleaseCause.ANSWERED_ELSEWHERE);
            ledger.emit(
                    new CallEvent.MonitoringStarted(
                            leg,
                            new Party.Member(who, device),
                            mode,
                            ledger.state.site().policy().announcement(),
                            ledger.in(Call.CONNECTS)));
        } else if (!already.get().role().equals(new Leg.Role.Monitor(mode))) {
            ledger.emit(new CallEvent.MonitoringChanged(leg, who, mode));
        }
        if (mode == Monitoring.TAKE_OVER) {
            takeOver(ledger, who, call, leg);
        }
        return Optional.empty();
    }

    /// The monitored one is released, and there is no way back.
    private static void takeOver(Ledger ledger, PersonId who, Call call, LegId leg) {
        PersonId from = call.holder().orElseThrow();
        Switchboard.releaseOwn(ledger, call.id(), ReleaseCause.TAKEN_OVER);
        ledger.emit(new CallEvent.CallTakenOver(call.id(), leg, who, from));
    }
}
