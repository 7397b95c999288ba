package org.balie.simulation.telephony;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.balie.simulation.Broken;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;

/// Who may do what, kept from what was told about the set-up, in the simplest way there is.
final class Rights {

    private SitePolicy policy = SitePolicy.DEFAULT;
    private final Map<PersonId, Person> persons = new TreeMap<>();
    private final Map<PersonId, Optional<GreetingId>> greetings = new HashMap<>();
    private final Map<LineId, Line> lines = new HashMap<>();
    private final Map<DelegationId, Delegation> delegations = new HashMap<>();
    private final Map<DeviceId, PersonId> devices = new HashMap<>();

    void enter(SetupEvent event) {
        switch (event) {
            case SetupEvent.SiteConfigured(var told) -> policy = told;
            case SetupEvent.PersonConfigured(var person) -> persons.put(person.id(), person);
            case SetupEvent.PersonRemoved(var person) -> {
                persons.remove(person);
                greetings.remove(person);
            }
            case SetupEvent.LineConfigured(var line) -> lines.put(line.id(), line);
            case SetupEvent.LineRemoved(var line) -> lines.remove(line);
            case SetupEvent.DelegateAdded(var delegation) -> add(delegation);
            case SetupEvent.DelegationAccepted(var id) ->
                    delegations.computeIfPresent(id, (_, each) -> each.accepted());
            case SetupEvent.DelegationEnded(var id, _) -> delegations.remove(id);
            case SetupEvent.PrivilegesGranted(var id, var privileges) ->
                    delegations.computeIfPresent(id, (_, each) -> each.with(privileges));
            case SetupEvent.ReceivingSet(var id, var receiving) ->
                    delegations.computeIfPresent(id, (_, each) -> each.with(receiving));
            case SetupEvent.DeviceReachable(var person, var device, _) ->
                    devices.put(device, person);
            case SetupEvent.DeviceUnreachable(var device) -> devices.remove(device);
            case SetupEvent.TelephoneReached(var person) -> canBeRung(person, true);
            case SetupEvent.TelephoneGone(var person) -> canBeRung(person, false);
            case SetupEvent.OwnGreetingChosen(var person, var greeting) ->
                    greetings.put(person, greeting);
            case SetupEvent.NumberRouted _,
                    SetupEvent.NumberUnrouted _,
                    SetupEvent.RingPlanSet _ -> {}
        }
        delegations.keySet().forEach(this::isWithinLimits);
    }

    /// Owners choose what is heard on a line, and nothing else about it.
    boolean mayGreetWith(PersonId who, Line changed) {
        return Optional.ofNullable(lines.get(changed.id()))
                .filter(line -> line.owner().equals(who))
                .filter(line -> line.with(changed.greeting()).equals(changed))
                .isPresent();
    }

    /// What was chosen last.
    Optional<GreetingId> greeting(Identity mailbox) {
        return switch (mailbox) {
            case Identity.OfLine(var line) ->
                    Optional.ofNullable(lines.get(line)).flatMap(Line::greeting);
            case Identity.OfPerson(var person) -> greetings.getOrDefault(person, Optional.empty());
            case Identity.OfQueue _ -> Optional.empty();
        };
    }

    private void add(Delegation delegation) {
        delegations.put(delegation.id(), delegation);
        boolean isAsked =
                Optional.ofNullable(persons.get(delegation.id().delegate()))
                        .filter(person -> person.kind() == Person.Kind.PERSON)
                        .isPresent();
        Broken.unless(
                !(isAsked && delegation.isAccepted()),
                "a person accepts first",
                delegation::toString);
    }

    private void canBeRung(PersonId person, boolean told) {
        Broken.unless(
                devices.containsValue(person) == told,
                "who is said to have a telephone has one",
                () -> person + ": " + devices);
    }

    private void isWithinLimits(DelegationId id) {
        Broken.unless(
                count(id.delegator(), true) <= 15 && count(id.delegate(), false) <= 15,
                "limits hold",
                () -> id + " is one too many");
        Broken.unless(
                isLicensed(id.delegator()) && isLicensed(id.delegate()),
                "both sides have a licence",
                id::toString);
    }

    private long count(PersonId person, boolean asDelegator) {
        return delegations.keySet().stream()
                .map(id -> asDelegator ? id.delegator() : id.delegate())
                .filter(person::equals)
                .count();
    }

    private boolean isLicensed(PersonId person) {
        return Optional.ofNullable(persons.get(person)).filter(Person::isLicensed).isPresent();
    }

    SitePolicy policy() {
        return policy;
    }

    /// In the order of their ids.
    List<PersonId> persons() {
        return List.copyOf(persons.keySet());
    }

    Collection<LineId> lines() {
        return List.copyOf(lines.keySet());
    }

    PersonId owner(LineId line) {
        return Optional.ofNullable(lines.get(line)).map(Line::owner).orElseThrow();
    }

    boolean isAt(PersonId person, DeviceId device) {
        return person.equals(devices.get(device));
    }

    boolean may(PersonId person, LineId line, Privilege privilege) {
        return owner(line).equals(person)
                || delegation(person, line)
                        .filter(each -> each.privileges().contains(privilege))
                        .isPresent();
    }

    boolean isMember(PersonId person, LineId line) {
        return owner(line).equals(person) || delegation(person, line).isPresent();
    }

    boolean receives(PersonId person, LineId line) {
        return owner(line).equals(person)
                || delegation(person, line)
                        .filter(each -> each.privileges().contains(Privilege.ANSWER_CALLS))
                        .filter(each -> each.receiving() == Receiving.IN)
                        .isPresent();
    }

    Set<PersonId> group(LineId line) {
        Set<PersonId> all = new HashSet<>(persons.keySet());
        all.removeIf(person -> !isMember(person, line));
        return all;
    }

    boolean mayHandle(PersonId person, Message message, Privilege privilege) {
        return switch (message.mailbox()) {
            case Identity.OfLine(var line) -> may(person, line, privilege);
            case Identity.OfPerson(var owner) -> owner.equals(person);
            case Identity.OfQueue _ -> false;
        };
    }

    private Optional<Delegation> delegation(PersonId person, LineId line) {
        return policy.delegation() == SitePolicy.Delegations.ON
                ? Optional.ofNullable(delegations.get(new DelegationId(owner(line), person)))
                        .filter(Delegation::isAccepted)
                : Optional.empty();
    }
}
