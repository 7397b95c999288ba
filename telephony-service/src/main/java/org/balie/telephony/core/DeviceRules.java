package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Device;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Party;

/// Which devices can be rung (TEL-26).
final class DeviceRules {

    private DeviceRules() {}

    static Optional<Rejection> register(Ledger ledger, Report.DeviceRegistered report) {
        ExchangeState state = ledger.state;
        if (state.person(report.person()).isEmpty()) {
            return Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
        }
        if (!report.until().isAfter(ledger.now())) {
            return Optional.empty();
        }
        Optional<Device> known =
                state.device(report.device())
                        .filter(device -> device.person().equals(report.person()));
        if (known.isEmpty() && state.devicesOf(report.person()).size() >= Device.MOST) {
            return Optional.of(Rejection.of(Reason.TOO_MANY_DEVICES));
        }
        if (known.isEmpty()) {
            gone(ledger, report.device());
        }
        if (known.filter(device -> !device.until().isBefore(report.until())).isEmpty()) {
            boolean isFirst = state.devicesOf(report.person()).isEmpty();
            ledger.emit(
                    new SetupEvent.DeviceReachable(
                            report.person(), report.device(), report.until()));
            if (isFirst) {
                tell(ledger, report.person());
            }
            ArrivalRules.joinRinging(ledger, new Party.Member(report.person(), report.device()));
        }
        return Optional.empty();
    }

    static Optional<Rejection> came(Ledger ledger, PersonId person) {
        if (ledger.state.person(person).isEmpty()) {
            return Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
        }
        tell(ledger, person);
        return Optional.empty();
    }

    /// Says whether the person can be rung.
    private static void tell(Ledger ledger, PersonId person) {
        ledger.emit(
                ledger.state.devicesOf(person).isEmpty()
                        ? new SetupEvent.TelephoneGone(person)
                        : new SetupEvent.TelephoneReached(person));
    }

    /// It rings there no more. Where it rang is left alone until the step is over: a page that is
    /// reloaded comes back.
    static void gone(Ledger ledger, DeviceId id) {
        Optional<Device> device = ledger.state.device(id);
        if (device.isPresent()) {
            ledger.emit(new SetupEvent.DeviceUnreachable(id));
            PersonId person = device.get().person();
            if (ledger.state.devicesOf(person).isEmpty()) {
                tell(ledger, person);
            }
            ledger.state.legsOf(person).stream()
                    .map(leg -> ledger.state.callOf(leg.call()).leg(leg).orElseThrow())
                    .filter(leg -> leg.isAlerting() && leg.isAt(id))
                    .forEach(
                            leg ->
                                    Switchboard.release(
                                            ledger,
                                            leg,
                                            CallEvent.ReleaseCause.LOST,
                                            Optional.empty()));
        }
    }
}
