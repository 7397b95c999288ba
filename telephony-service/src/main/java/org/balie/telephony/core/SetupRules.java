package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.SetupEvent.DelegationEnded;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;

/// What administrators set up: the site, its people and lines (TEL-3). What is as it is asked for
/// already is left as it is, whatever was read before.
final class SetupRules {

    private SetupRules() {}

    static Optional<Rejection> handle(Ledger ledger, SetupCommand command) {
        return switch (command) {
            case SetupCommand.ConfigureSite c ->
                    byAdministrator(ledger, () -> configure(ledger, c));
            case SetupCommand.ConfigurePerson c ->
                    byAdministrator(ledger, () -> configure(ledger, c));
            case SetupCommand.RemovePerson(var person) ->
                    byAdministrator(ledger, () -> remove(ledger, person));
            case SetupCommand.ConfigureLine c ->
                    byAdministrator(ledger, () -> configure(ledger, c));
            case SetupCommand.RemoveLine(var line) ->
                    byAdministrator(ledger, () -> remove(ledger, line));
            case SetupCommand.RouteNumber c ->
                    byAdministrator(ledger, () -> NumberRules.route(ledger, c));
            case SetupCommand.UnrouteNumber(var number) ->
                    byAdministrator(ledger, () -> NumberRules.unroute(ledger, number));
            case SetupCommand.AddDelegate c -> DelegationRules.add(ledger, c);
            case SetupCommand.GrantPrivileges c -> DelegationRules.grant(ledger, c);
            case SetupCommand.ChooseGreeting c -> DelegationRules.greet(ledger, c);
            case SetupCommand.ChooseOwnGreeting c -> DelegationRules.greet(ledger, c);
            case SetupCommand.SetRingPlan c -> DelegationRules.plan(ledger, c);
            case SetupCommand.AcceptDelegation c -> DelegationRules.accept(ledger, c);
            case SetupCommand.SetReceiving c -> DelegationRules.receive(ledger, c);
            case SetupCommand.EndDelegation c -> DelegationRules.end(ledger, c);
        };
    }

    /// A rule that may yet refuse.
    private interface Rule {
        Optional<Rejection> apply();
    }

    private static Optional<Rejection> byAdministrator(Ledger ledger, Rule rule) {
        return ledger.actor() instanceof Actor.Administrator
                ? rule.apply()
                : Optional.of(Rejection.of(Reason.NOT_PERMITTED));
    }

    private static Optional<Rejection> configure(
            Ledger ledger, SetupCommand.ConfigureSite command) {
        if (ledger.state.site().policy().equals(command.policy())) {
            return Optional.empty();
        }
        Optional<Rejection> no = ledger.state.versions.conflict(command);
        if (no.isEmpty()) {
            ledger.emit(new SetupEvent.SiteConfigured(command.policy()));
            List.copyOf(ledger.state.lines())
                    .forEach(line -> ArrivalRules.review(ledger, line.id()));
        }
        return no;
    }

    // -- persons

    private static Optional<Rejection> configure(
            Ledger ledger, SetupCommand.ConfigurePerson command) {
        ExchangeState state = ledger.state;
        Person person = command.person();
        Optional<Person> before = state.person(person.id());
        if (before.equals(Optional.of(person))) {
            return Optional.empty();
        }
        Identity self = new Identity.OfPerson(person.id());
        Optional<Identity> routed = state.route(person.number());
        Optional<Rejection> no =
                state.versions
                        .conflict(command)
                        .or(() -> takenByOther(routed, self))
                        .or(() -> noDelegatorAnyMore(state, person));
        if (no.isPresent()) {
            return no;
        }
        if (!person.isLicensed()) {
            endDelegations(ledger, person.id(), DelegationEnded.Cause.LICENCE_TAKEN);
        }
        ledger.emit(new SetupEvent.PersonConfigured(person));
        before.map(Person::number)
                .filter(number -> !number.equals(person.number()))
                .ifPresent(number -> NumberRules.unrouteFrom(ledger, number, self));
        if (routed.isEmpty()) {
            ledger.emit(new SetupEvent.NumberRouted(person.number(), self));
        }
        return Optional.empty();
    }

    private static Optional<Rejection> takenByOther(Optional<Identity> routed, Identity self) {
        return routed.filter(to -> to instanceof Identity.OfPerson && !to.equals(self))
                .map(_ -> Rejection.of(Reason.NUMBER_TAKEN));
    }

    private static Optional<Rejection> noDelegatorAnyMore(ExchangeState state, Person person) {
        return person.kind() != Person.Kind.PERSON && !state.linesOf(person.id()).isEmpty()
                ? Optional.of(Rejection.of(Reason.NOT_A_PERSON))
                : Optional.empty();
    }

    private static Optional<Rejection> remove(Ledger ledger, PersonId person) {
        ExchangeState state = ledger.state;
        if (state.person(person).isEmpty()) {
            return Optional.empty();
        }
        if (!state.linesOf(person).isEmpty()) {
            return Optional.of(Rejection.of(Reason.OWNS_LINES));
        }
        endDelegations(ledger, person, DelegationEnded.Cause.PERSON_REMOVED);
        state.devicesOf(person).forEach(device -> DeviceRules.gone(ledger, device));
        for (CallId call : state.ringingAt(person)) {
            ArrivalRules.stopRinging(ledger, call, person, ReleaseCause.NOT_PERMITTED);
            ArrivalRules.goOnIfSilent(ledger, call);
        }
        LegRules.lost(ledger, Set.copyOf(state.legsOf(person)));
        NumberRules.forget(ledger, new Identity.OfPerson(person));
        ledger.emit(new SetupEvent.PersonRemoved(person));
        return Optional.empty();
    }

    private static void endDelegations(
            Ledger ledger, PersonId person, DelegationEnded.Cause cause) {
        for (Delegation delegation : ledger.state.delegationsOf(person)) {
            DelegationRules.end(ledger, delegation.id(), cause);
        }
    }

    // -- lines

    private static Optional<Rejection> configure(
            Ledger ledger, SetupCommand.ConfigureLine command) {
        ExchangeState state = ledger.state;
        Line line = command.line();
        Optional<Line> before = state.line(line.id());
        if (before.equals(Optional.of(line))) {
            return Optional.empty();
        }
        Optional<Rejection> no =
                state.versions
                        .conflict(command)
                        .or(() -> delegator(state, line.owner()))
                        .or(() -> taken(state, line))
                        .or(() -> givenAwayWhileInUse(state, before, line));
        if (no.isPresent()) {
            return no;
        }
        ledger.emit(new SetupEvent.LineConfigured(line));
        Identity self = new Identity.OfLine(line.id());
        before.map(Line::number)
                .filter(number -> !number.equals(line.number()))
                .ifPresent(number -> NumberRules.unrouteFrom(ledger, number, self));
        if (!state.route(line.number()).equals(Optional.of(self))) {
            ledger.emit(new SetupEvent.NumberRouted(line.number(), self));
        }
        return Optional.empty();
    }

    /// Delegators are persons, and have a licence (TEL-2).
    static Optional<Rejection> delegator(ExchangeState state, PersonId id) {
        Optional<Person> person = state.person(id);
        if (person.isEmpty()) {
            return Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
        }
        if (person.get().kind() != Person.Kind.PERSON) {
            return Optional.of(Rejection.of(Reason.NOT_A_PERSON));
        }
        return person.get().isLicensed()
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.NO_LICENCE));
    }

    /// The owner's own number may become a line; nobody else's.
    private static Optional<Rejection> taken(ExchangeState state, Line line) {
        return state.route(line.number())
                .filter(to -> !to.equals(new Identity.OfLine(line.id())))
                .filter(to -> !to.equals(new Identity.OfPerson(line.owner())))
                .map(_ -> Rejection.of(Reason.NUMBER_TAKEN));
    }

    private static Optional<Rejection> givenAwayWhileInUse(
            ExchangeState state, Optional<Line> before, Line line) {
        return before.filter(known -> !known.owner().equals(line.owner()))
                .filter(known -> state.countOn(known.id()) > 0)
                .map(_ -> Rejection.of(Reason.LINE_IN_USE));
    }

    private static Optional<Rejection> remove(Ledger ledger, LineId line) {
        if (ledger.state.line(line).isEmpty()) {
            return Optional.empty();
        }
        if (ledger.state.countOn(line) > 0) {
            return Optional.of(Rejection.of(Reason.LINE_IN_USE));
        }
        NumberRules.forget(ledger, new Identity.OfLine(line));
        ledger.emit(new SetupEvent.LineRemoved(line));
        return Optional.empty();
    }

    /// Whether somebody can take a call at a device.
    static Optional<Rejection> reachable(ExchangeState state, PersonId who, DeviceId device) {
        return state.devicesOf(who).contains(device)
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.DEVICE_UNKNOWN));
    }
}
