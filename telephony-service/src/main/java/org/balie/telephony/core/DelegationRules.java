package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.SetupEvent.DelegationEnded;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Delegation.Status;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;

/// Who handles whose calls, how they ring (TEL-1 to TEL-5), and with what callers are greeted
/// (TEL-25).
final class DelegationRules {

    private DelegationRules() {}

    static Optional<Rejection> add(Ledger ledger, SetupCommand.AddDelegate command) {
        ExchangeState state = ledger.state;
        DelegationId id = command.delegation();
        Optional<Rejection> no =
                byDelegator(ledger, id.delegator())
                        .or(() -> switchedOff(state))
                        .or(() -> SetupRules.delegator(state, id.delegator()))
                        .or(() -> delegate(state, id))
                        .or(() -> tooMany(state, id));
        if (no.isPresent()) {
            return no;
        }
        boolean isAsked = state.person(id.delegate()).orElseThrow().kind() == Person.Kind.PERSON;
        Status status =
                isAsked ? new Status.Pending(ledger.in(Delegation.INVITED)) : Delegation.ACCEPTED;
        ledger.emit(
                new SetupEvent.DelegateAdded(
                        new Delegation(id, status, command.privileges(), Receiving.IN)));
        return Optional.empty();
    }

    private static Optional<Rejection> switchedOff(ExchangeState state) {
        return state.site().policy().allowsDelegation()
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.DELEGATION_OFF));
    }

    private static Optional<Rejection> delegate(ExchangeState state, DelegationId id) {
        Optional<Person> person = state.person(id.delegate());
        if (person.isEmpty()) {
            return Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
        }
        if (!person.get().isLicensed()) {
            return Optional.of(Rejection.of(Reason.NO_LICENCE));
        }
        return id.delegate().equals(id.delegator()) || state.delegation(id).isPresent()
                ? Optional.of(Rejection.of(Reason.ALREADY_DELEGATE))
                : Optional.empty();
    }

    private static Optional<Rejection> tooMany(ExchangeState state, DelegationId id) {
        long delegates =
                state.delegationsOf(id.delegator()).stream()
                        .filter(each -> each.id().delegator().equals(id.delegator()))
                        .count();
        long delegators =
                state.delegationsOf(id.delegate()).stream()
                        .filter(each -> each.id().delegate().equals(id.delegate()))
                        .count();
        if (delegates >= Delegation.MOST) {
            return Optional.of(Rejection.of(Reason.TOO_MANY_DELEGATES));
        }
        return delegators >= Delegation.MOST
                ? Optional.of(Rejection.of(Reason.TOO_MANY_DELEGATORS))
                : Optional.empty();
    }

    static Optional<Rejection> grant(Ledger ledger, SetupCommand.GrantPrivileges command) {
        DelegationId id = command.delegation();
        Optional<Rejection> no =
                byDelegator(ledger, id.delegator()).or(() -> known(ledger.state, id));
        if (no.isEmpty()
                && !ledger.state
                        .delegation(id)
                        .orElseThrow()
                        .privileges()
                        .equals(command.privileges())) {
            ledger.emit(new SetupEvent.PrivilegesGranted(id, command.privileges()));
            review(ledger, id.delegator());
        }
        return no;
    }

    static Optional<Rejection> plan(Ledger ledger, SetupCommand.SetRingPlan command) {
        PersonId delegator = command.delegator();
        Optional<Rejection> no =
                byDelegator(ledger, delegator)
                        .or(() -> SetupRules.delegator(ledger.state, delegator));
        if (no.isEmpty() && !command.plan().isValid()) {
            return Optional.of(Rejection.of(Reason.RING_TIME));
        }
        if (no.isPresent() || ledger.state.plan(delegator).equals(command.plan())) {
            return no;
        }
        Optional<Rejection> conflict = ledger.state.versions.conflict(command);
        if (conflict.isEmpty()) {
            ledger.emit(new SetupEvent.RingPlanSet(delegator, command.plan()));
        }
        return conflict;
    }

    static Optional<Rejection> greet(Ledger ledger, SetupCommand.ChooseGreeting command) {
        Optional<Line> line = ledger.state.line(command.line());
        if (line.isEmpty()) {
            return Optional.of(Rejection.of(Reason.LINE_UNKNOWN));
        }
        Optional<Rejection> no = byDelegator(ledger, line.get().owner());
        Line next = line.get().with(command.greeting());
        if (no.isEmpty() && !line.get().equals(next)) {
            ledger.emit(new SetupEvent.LineConfigured(next));
        }
        return no;
    }

    static Optional<Rejection> greet(Ledger ledger, SetupCommand.ChooseOwnGreeting command) {
        PersonId person = command.person();
        Optional<Rejection> no =
                byDelegator(ledger, person).or(() -> SetupRules.delegator(ledger.state, person));
        if (no.isEmpty() && !ledger.state.greeting(person).equals(command.greeting())) {
            ledger.emit(new SetupEvent.OwnGreetingChosen(person, command.greeting()));
        }
        return no;
    }

    static Optional<Rejection> accept(Ledger ledger, SetupCommand.AcceptDelegation command) {
        DelegationId id = command.delegation();
        if (!isUser(ledger, id.delegate())) {
            return Optional.of(Rejection.of(Reason.NOT_PERMITTED));
        }
        Optional<Rejection> no = known(ledger.state, id).or(() -> switchedOff(ledger.state));
        if (no.isEmpty() && !ledger.state.delegation(id).orElseThrow().isAccepted()) {
            ledger.emit(new SetupEvent.DelegationAccepted(id));
        }
        return no;
    }

    static Optional<Rejection> receive(Ledger ledger, SetupCommand.SetReceiving command) {
        DelegationId id = command.delegation();
        Optional<Delegation> delegation = ledger.state.delegation(id);
        boolean ownChoice =
                isUser(ledger, id.delegate())
                        && delegation.filter(each -> each.grants(Privilege.OPT_OUT)).isPresent();
        Optional<Rejection> no =
                (ownChoice ? Optional.<Rejection>empty() : byDelegator(ledger, id.delegator()))
                        .or(() -> known(ledger.state, id));
        if (no.isEmpty() && delegation.orElseThrow().receiving() != command.receiving()) {
            ledger.emit(new SetupEvent.ReceivingSet(id, command.receiving()));
            review(ledger, id.delegator());
        }
        return no;
    }

    static Optional<Rejection> end(Ledger ledger, SetupCommand.EndDelegation command) {
        DelegationId id = command.delegation();
        Optional<Rejection> no =
                (isUser(ledger, id.delegate())
                                ? locked(ledger)
                                : byDelegator(ledger, id.delegator()))
                        .or(() -> known(ledger.state, id));
        if (no.isEmpty()) {
            end(ledger, id, DelegationEnded.Cause.BY_HAND);
        }
        return no;
    }

    static void end(Ledger ledger, DelegationId id, DelegationEnded.Cause cause) {
        ledger.emit(new SetupEvent.DelegationEnded(id, cause));
        review(ledger, id.delegator());
    }

    private static void review(Ledger ledger, PersonId delegator) {
        ledger.state.linesOf(delegator).forEach(line -> ArrivalRules.review(ledger, line));
    }

    private static Optional<Rejection> known(ExchangeState state, DelegationId id) {
        return state.delegation(id).isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.DELEGATION_UNKNOWN));
    }

    /// The delegator or owner, unless the site has locked the settings; an administrator always.
    private static Optional<Rejection> byDelegator(Ledger ledger, PersonId delegator) {
        if (ledger.actor() instanceof Actor.Administrator) {
            return Optional.empty();
        }
        return isUser(ledger, delegator)
                ? locked(ledger)
                : Optional.of(Rejection.of(Reason.NOT_PERMITTED));
    }

    private static Optional<Rejection> locked(Ledger ledger) {
        return ledger.state.site().policy().settings() == SitePolicy.Settings.LOCKED
                ? Optional.of(Rejection.of(Reason.SETTINGS_LOCKED))
                : Optional.empty();
    }

    private static boolean isUser(Ledger ledger, PersonId person) {
        return ledger.actor().equals(new Actor.User(person));
    }
}
