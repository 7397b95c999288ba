package org.balie.simulation.telephony;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.simulation.Dice;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.RingPlan.BusyTreatment;
import org.balie.telephony.core.state.RingPlan.Order;
import org.balie.telephony.core.state.RingPlan.Treatment;
import org.balie.telephony.core.state.SitePolicy;

/// Who is in a world, and how it is set up at first and changed later.
final class Cast {
    static final QueueId QUEUE = new QueueId("help");
    static final PhoneNumber QUEUE_NUMBER = new PhoneNumber("+31205559000");
    static final PhoneNumber EMERGENCY = new PhoneNumber("112");
    static final PhoneNumber OUTSIDE = new PhoneNumber("+31612340000");
    static final PhoneNumber EXPERT = new PhoneNumber("+31207778888");

    private final Dice dice;
    private final List<PersonId> persons = new ArrayList<>();
    private final List<PersonId> delegators = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Cast(Dice dice, Climate climate) {
        this.dice = dice;
        int count = dice.between(climate.mostPersons() / 2, climate.mostPersons());
        for (int n = 1; n <= count; n++) {
            persons.add(new PersonId("p" + n));
        }
        delegators.addAll(persons.subList(0, Math.min(dice.between(1, 3), count - 1)));
        for (PersonId delegator : delegators) {
            for (int n = 0; n < dice.between(1, 2); n++) {
                lines.add(
                        new Line(
                                new LineId("line-" + (lines.size() + 1)),
                                delegator,
                                new PhoneNumber("+3120555800" + lines.size()),
                                Optional.empty()));
            }
        }
    }

    List<PersonId> persons() {
        return persons;
    }

    List<Line> lines() {
        return lines;
    }

    /// Each person has one device or two.
    List<DeviceId> devices(PersonId person) {
        DeviceId first = new DeviceId(person.value() + "-1");
        return person.value().hashCode() % 3 == 0
                ? List.of(first, new DeviceId(person.value() + "-2"))
                : List.of(first);
    }

    PhoneNumber number(PersonId person) {
        return new PhoneNumber("+3120555" + (1000 + Integer.parseInt(person.value().substring(1))));
    }

    /// A number somebody outside may call.
    PhoneNumber called() {
        return switch (dice.between(1, 10)) {
            case 1 -> QUEUE_NUMBER;
            case 2 -> number(dice.one(persons));
            case 3 -> dice.percent(20) ? OUTSIDE : dice.one(lines).number();
            default -> dice.one(lines).number();
        };
    }

    // -- setting up, by an administrator

    List<SetupCommand> opening() {
        List<SetupCommand> all = new ArrayList<>();
        all.add(new SetupCommand.ConfigureSite(policy(100)));
        persons.forEach(person -> all.add(configure(person, Person.Licence.PHONE)));
        persons.forEach(person -> all.add(new SetupCommand.ChooseOwnGreeting(person, greeting())));
        lines.forEach(line -> all.add(new SetupCommand.ConfigureLine(line)));
        all.add(new SetupCommand.RouteNumber(QUEUE_NUMBER, new Identity.OfQueue(QUEUE)));
        for (PersonId delegator : delegators) {
            all.add(new SetupCommand.SetRingPlan(delegator, plan()));
            for (PersonId delegate : persons) {
                if (!delegate.equals(delegator) && dice.percent(80)) {
                    all.add(
                            new SetupCommand.AddDelegate(
                                    new DelegationId(delegator, delegate), privileges(85)));
                }
            }
        }
        return all;
    }

    SetupCommand change() {
        return switch (dice.between(1, 16)) {
            case 1 -> new SetupCommand.ConfigureSite(policy(70));
            case 2 -> configure(dice.one(persons), Person.Licence.NONE);
            case 3, 4 -> configure(dice.one(persons), Person.Licence.PHONE);
            case 5 -> new SetupCommand.RemovePerson(dice.one(persons));
            case 6 -> new SetupCommand.ConfigureLine(dice.one(lines));
            case 7 ->
                    dice.percent(30)
                            ? new SetupCommand.RemoveLine(dice.one(lines).id())
                            : new SetupCommand.UnrouteNumber(QUEUE_NUMBER);
            case 8 ->
                    new SetupCommand.RouteNumber(
                            QUEUE_NUMBER,
                            dice.percent(50)
                                    ? new Identity.OfQueue(QUEUE)
                                    : new Identity.OfLine(dice.one(lines).id()));
            default -> byHand();
        };
    }

    /// What people may do themselves, or not.
    SetupCommand byHand() {
        DelegationId delegation = anyDelegation();
        return switch (dice.between(1, 12)) {
            case 1, 2 -> new SetupCommand.AddDelegate(delegation, privileges(85));
            case 3, 9, 10 -> new SetupCommand.GrantPrivileges(delegation, privileges(60));
            case 4 -> new SetupCommand.EndDelegation(delegation);
            case 5 -> new SetupCommand.SetRingPlan(delegation.delegator(), plan());
            case 6 -> new SetupCommand.SetReceiving(delegation, Receiving.OUT);
            case 7 -> new SetupCommand.SetReceiving(delegation, Receiving.IN);
            case 11 -> new SetupCommand.ChooseGreeting(dice.one(lines).id(), greeting());
            case 12 -> new SetupCommand.ChooseOwnGreeting(dice.one(persons), greeting());
            default -> new SetupCommand.AcceptDelegation(delegation);
        };
    }

    private Optional<GreetingId> greeting() {
        return dice.percent(50) ? Optional.of(new GreetingId("summer")) : Optional.empty();
    }

    DelegationId anyDelegation() {
        return new DelegationId(dice.one(delegators), dice.one(persons));
    }

    private SetupCommand configure(PersonId person, Person.Licence licence) {
        boolean isHall = persons.getLast().equals(person) && !delegators.contains(person);
        return new SetupCommand.ConfigurePerson(
                new Person(
                        person,
                        person.value(),
                        isHall ? Person.Kind.COMMON_AREA : Person.Kind.PERSON,
                        licence,
                        number(person),
                        "room of " + person.value()));
    }

    private SitePolicy policy(int onPercent) {
        return new SitePolicy(
                dice.percent(onPercent) ? SitePolicy.Delegations.ON : SitePolicy.Delegations.OFF,
                dice.percent(85) ? SitePolicy.Settings.OPEN : SitePolicy.Settings.LOCKED,
                Set.copyOf(dice.some(Arrays.asList(Monitoring.values()), 80)),
                dice.percent(50) ? SitePolicy.Announcement.NONE : SitePolicy.Announcement.ANNOUNCED,
                Set.of(EMERGENCY),
                Duration.ofMinutes(1));
    }

    private Set<Privilege> privileges(int percent) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        all.addAll(dice.some(Arrays.asList(Privilege.values()), percent));
        return all;
    }

    private RingPlan plan() {
        Duration rings = Duration.ofSeconds(dice.between(10, 60));
        Order order =
                dice.percent(60)
                        ? new Order.AllAtOnce(rings)
                        : new Order.InOrder(dice.some(persons, 40), rings);
        BusyTreatment busy = dice.percent(40) ? new BusyTreatment.CallWaiting() : treatment();
        return new RingPlan(order, busy, treatment(), Optional.empty(), treatment());
    }

    private Treatment treatment() {
        return switch (dice.between(1, 3)) {
            case 1 -> new Treatment.Voicemail();
            case 2 -> new Treatment.Busy();
            default -> new Treatment.Forward(OUTSIDE);
        };
    }
}
