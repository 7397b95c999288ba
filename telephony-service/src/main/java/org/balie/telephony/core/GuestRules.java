package org.balie.telephony.core;

import java.time.Instant;
import java.util.Optional;
import org.balie.telephony.core.CallCommand.Callee;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;

/// Bringing somebody else into a call (TEL-17). A guest hears and is heard, and is otherwise of no
/// consequence for the call: it neither waits for guests nor ends with them.
final class GuestRules {

    private GuestRules() {}

    static Optional<Rejection> add(Ledger ledger, PersonId who, Call call, Callee whom) {
        Optional<Rejection> no =
                new Permits(ledger.state, who, call)
                        .add()
                        .or(() -> refused(ledger.state, call, whom));
        if (no.isPresent()) {
            return no;
        }
        Instant until = ledger.in(Call.INVITES);
        switch (whom) {
            case TransferTarget.ToNumber(var number) ->
                    invite(ledger, call, new Party.Outside(Optional.of(number)), who, until);
            case TransferTarget.ToPerson(var person) -> {
                for (DeviceId device : ledger.state.devicesOf(person)) {
                    invite(ledger, call, new Party.Member(person, device), who, until);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> refused(ExchangeState state, Call call, Callee whom) {
        return switch (whom) {
            case TransferTarget.ToNumber(var number) -> refused(state, call, number);
            case TransferTarget.ToPerson(var person) -> refused(state, call, person);
        };
    }

    private static Optional<Rejection> refused(ExchangeState state, Call call, PhoneNumber number) {
        if (state.site().policy().emergencyNumbers().contains(number)) {
            return Optional.of(Rejection.of(Reason.EMERGENCY_NUMBER));
        }
        Party asked = new Party.Outside(Optional.of(number));
        return call.legs().stream().anyMatch(leg -> leg.party().equals(asked))
                ? Optional.of(Rejection.of(Reason.ALREADY_IN_CALL))
                : Optional.empty();
    }

    private static Optional<Rejection> refused(ExchangeState state, Call call, PersonId person) {
        if (state.person(person).isEmpty()) {
            return Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
        }
        if (call.legs().stream().anyMatch(leg -> leg.isOf(person))) {
            return Optional.of(Rejection.of(Reason.ALREADY_IN_CALL));
        }
        return state.devicesOf(person).isEmpty()
                ? Optional.of(Rejection.of(Reason.NOT_REACHABLE))
                : Optional.empty();
    }

    private static void invite(Ledger ledger, Call call, Party party, PersonId by, Instant until) {
        LegId leg = ledger.state.callOf(call.id()).nextLeg();
        ledger.emit(new CallEvent.GuestInvited(leg, party, by, until));
    }

    /// A device turned up while its person is asked into a call.
    static void ringAlsoAt(Ledger ledger, Party.Member device) {
        for (LegId id : ledger.state.legsOf(device.person())) {
            Call call = ledger.state.callOf(id.call());
            boolean ringsThere =
                    call.ringingFor(device.person()).stream()
                            .anyMatch(leg -> leg.isAt(device.device()));
            call.leg(id)
                    .filter(_ -> !ringsThere)
                    .ifPresent(
                            leg -> {
                                if (leg.role() instanceof Leg.Role.Guest(var by)
                                        && leg.state() instanceof Leg.State.Invited(var until)) {
                                    invite(ledger, call, device, by, until);
                                }
                            });
        }
    }

    /// The other telephones of the same person stop.
    static void join(Ledger ledger, Leg leg) {
        ledger.emit(new CallEvent.GuestJoined(leg.id()));
        leg.party()
                .asPerson()
                .ifPresent(
                        person ->
                                ledger.state.callOf(leg.id().call()).guests(person).stream()
                                        .filter(Leg::isAlerting)
                                        .forEach(
                                                other ->
                                                        Switchboard.release(
                                                                ledger,
                                                                other,
                                                                ReleaseCause.ANSWERED_ELSEWHERE,
                                                                Optional.of(person))));
    }

    static void unanswered(Ledger ledger, Leg leg) {
        Switchboard.release(ledger, leg, ReleaseCause.UNANSWERED, Optional.empty());
    }

    static Optional<Rejection> remove(Ledger ledger, PersonId who, Call call, LegId id) {
        Optional<Rejection> no = new Permits(ledger.state, who, call).removeGuest();
        Optional<Leg> guest = call.leg(id).filter(Leg::isGuest);
        if (no.isPresent() || guest.isEmpty()) {
            return no.or(() -> Optional.of(Rejection.of(Reason.GUEST_UNKNOWN)));
        }
        guest.get()
                .party()
                .asPerson()
                .ifPresentOrElse(
                        person ->
                                Switchboard.releaseGuest(
                                        ledger, call.id(), person, ReleaseCause.REMOVED),
                        () ->
                                Switchboard.release(
                                        ledger,
                                        guest.get(),
                                        ReleaseCause.REMOVED,
                                        Optional.of(who)));
        return Optional.empty();
    }
}
