package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;

/// Calling somebody, on an own number or on behalf of a delegator (TEL-6, TEL-8, TEL-9).
final class OutgoingRules {

    private OutgoingRules() {}

    static Optional<Rejection> place(Ledger ledger, PersonId who, CallCommand.PlaceCall command) {
        ExchangeState state = ledger.state;
        CallId id = command.call();
        if (state.call(id).isPresent() || state.ended.get(id).isPresent()) {
            return Optional.of(Rejection.of(Reason.CALL_EXISTS));
        }
        Optional<Person> person = state.person(who);
        if (person.isEmpty()) {
            return Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
        }
        if (state.site().policy().emergencyNumbers().contains(command.number())) {
            dialEmergency(ledger, person.get(), command);
            return Optional.empty();
        }
        Optional<Rejection> no =
                licensed(person.get())
                        .or(() -> SetupRules.reachable(state, who, command.device()))
                        .or(() -> command.line().flatMap(line -> refused(state, who, line)));
        if (no.isEmpty()) {
            dial(ledger, person.get(), command);
        }
        return no;
    }

    private static Optional<Rejection> licensed(Person person) {
        return person.isLicensed()
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.NO_LICENCE));
    }

    private static Optional<Rejection> refused(ExchangeState state, PersonId who, LineId line) {
        if (state.line(line).isEmpty() || !Groups.may(state, who, line, Privilege.PLACE_CALLS)) {
            return Optional.of(Rejection.of(Reason.NOT_PERMITTED));
        }
        return ArrivalRules.isFull(state, line)
                ? Optional.of(Rejection.of(Reason.LINE_FULL))
                : Optional.empty();
    }

    private static void dial(Ledger ledger, Person person, CallCommand.PlaceCall command) {
        Identity identity =
                command.line()
                        .<Identity>map(Identity.OfLine::new)
                        .orElseGet(() -> new Identity.OfPerson(person.id()));
        PhoneNumber shown =
                command.line()
                        .flatMap(ledger.state::line)
                        .map(line -> line.number())
                        .orElse(person.number());
        place(ledger, person, command, identity, shown, Optional.empty());
    }

    /// Nothing stands in its way: no licence, privilege, limit or registration, and no line is lent
    /// to it (TEL-19).
    private static void dialEmergency(Ledger ledger, Person person, CallCommand.PlaceCall command) {
        place(
                ledger,
                person,
                command,
                new Identity.OfPerson(person.id()),
                person.number(),
                Optional.of(person.location()));
    }

    private static void place(
            Ledger ledger,
            Person person,
            CallCommand.PlaceCall command,
            Identity identity,
            PhoneNumber shown,
            Optional<String> location) {
        CallId id = command.call();
        Switchboard.letGo(ledger, person.id(), id);
        ledger.emit(
                new CallEvent.CallPlaced(
                        id,
                        identity,
                        shown,
                        new Party.Member(person.id(), command.device()),
                        new LegId(id, 1),
                        command.number(),
                        new LegId(id, 2),
                        location,
                        ledger.in(Call.DIALS)));
    }
}
