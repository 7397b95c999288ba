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
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.SitePolicy;

/// What administrators set up: the site, its people, lines and numbers (TEL-3, TEL-27).
final class SetupRules {

    private SetupRules() {}

    static Optional<Rejection> handle(Ledger ledger, SetupCommand command) {
        return switch (command) {
            case SetupCommand.ConfigureSite(var policy) ->
                    byAdministrator(ledger, () -> configure(ledger, policy));
            case SetupCommand.ConfigurePerson(var person) ->
                    byAdministrator(ledger, () -> configure(ledger, person));
            case SetupCommand.RemovePerson(var person) ->
                    byAdministrator(ledger, () -> remove(ledger, person));
            case SetupCommand.ConfigureLine(var line) ->
                    byAdministrator(ledger, () -> configure(ledger, line));
            case SetupCommand.RemoveLine(var line) ->
                    byAdministrator(ledger, () -> remove(ledger, line));
            case SetupCommand.RouteNumber(var number, var to) ->
                    byAdministrator(ledger, () -> route(ledger, number, to));
            case SetupCommand.UnrouteNumber(var number) ->
                    byAdministrator(ledger, () -> unroute(ledger, number));
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

    private static Optional<Rejection> configure(Ledger ledger, SitePolicy policy) {
        if (!ledger.state.site().policy().equals(policy)) {
            ledger.emit(new SetupEvent.SiteConfigured(policy));
            List.copyOf(ledger.state.lines())
                    .forEach(line -> ArrivalRules.review(ledger, line.id()));
        }
        return Optional.empty();
    }

    // -- persons

    private static Optional<Rejection> configure(Ledger ledger, Person person) {
        ExchangeState state = ledger.state;
        Identity self = new Identity.OfPerson(person.id());
        Optional<Identity> routed = state.route(person.number());
        if (routed.filter(to -> to instanceof Identity.OfPerson && !to.equals(self)).isPresent()) {
            return Optional.of(Rejection.of(Reason.NUMBER_TAKEN));
        }
        if (person.kind() != Person.Kind.PERSON && !state.linesOf(person.id()).isEmpty()) {
            return Optional.of(Rejection.of(Reason.NOT_A_PERSON));
        }
        Optional<Person> before = state.person(person.id());
        if (before.equals(Optional.of(person))) {
            return Optional.empty();
        }
        if (!person.isLicensed()) {
            endDelegations(ledger, person.id(), DelegationEnded.Cause.LICENCE_TAKEN);
        }
        ledger.emit(new SetupEvent.PersonConfigured(person));
        before.map(Person::number)
                .filter(number -> !number.equals(person.number()))
                .ifPresent(number -> unrouteFrom(ledger, number, self));
        if (routed.isEmpty()) {
            ledger.emit(new SetupEvent.NumberRouted(person.number(), self));
        }
        return Optional.empty();
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
        forget(ledger, new Identity.OfPerson(person));
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

    private static Optional<Rejection> configure(Ledger ledger, Line line) {
        ExchangeState state = ledger.state;
        Optional<Line> before = state.line(line.id());
        Optional<Rejection> no =
                delegator(state, line.owner())
                        .or(() -> taken(state, line))
                        .or(() -> givenAwayWhileInUse(state, before, line));
        if (no.isPresent() || before.equals(Optional.of(line))) {
            return no;
        }
        ledger.emit(new SetupEvent.LineConfigured(line));
        Identity self = new Identity.OfLine(line.id());
        before.map(Line::number)
                .filter(number -> !number.equals(line.number()))
                .ifPresent(number -> unrouteFrom(ledger, number, self));
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
        forget(ledger, new Identity.OfLine(line));
        ledger.emit(new SetupEvent.LineRemoved(line));
        return Optional.empty();
    }

    // -- numbers

    private static Optional<Rejection> route(Ledger ledger, PhoneNumber number, Identity to) {
        Optional<Rejection> no =
                switch (to) {
                    case Identity.OfLine(var line) ->
                            ledger.state.line(line).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(Rejection.of(Reason.LINE_UNKNOWN));
                    case Identity.OfPerson(var person) ->
                            ledger.state.person(person).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
                    case Identity.OfQueue _ -> Optional.empty();
                };
        if (no.isEmpty() && !ledger.state.route(number).equals(Optional.of(to))) {
            ledger.emit(new SetupEvent.NumberRouted(number, to));
        }
        return no;
    }

    private static Optional<Rejection> unroute(Ledger ledger, PhoneNumber number) {
        if (ledger.state.route(number).isPresent()) {
            ledger.emit(new SetupEvent.NumberUnrouted(number));
        }
        return Optional.empty();
    }

    private static void unrouteFrom(Ledger ledger, PhoneNumber number, Identity identity) {
        if (ledger.state.route(number).equals(Optional.of(identity))) {
            ledger.emit(new SetupEvent.NumberUnrouted(number));
        }
    }

    /// Its numbers lead nowhere any more, and its messages go.
    private static void forget(Ledger ledger, Identity identity) {
        for (PhoneNumber number : List.copyOf(ledger.state.routes().keySet())) {
            unrouteFrom(ledger, number, identity);
        }
        for (MessageId message : ledger.state.messagesIn(identity)) {
            ledger.emit(new VoicemailEvent.MessagePurged(message));
        }
    }

    /// Whether somebody can take a call at a device.
    static Optional<Rejection> reachable(ExchangeState state, PersonId who, DeviceId device) {
        return state.devicesOf(who).contains(device)
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.DEVICE_UNKNOWN));
    }
}
