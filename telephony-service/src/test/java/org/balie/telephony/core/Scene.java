package org.balie.telephony.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Effects;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Lines;

/// An exchange under test, at which people and calls have names: what happened reads `CallAnswered
/// order ann-desk`. A second exchange follows by the events alone, a third is restored from the
/// first after every command; all three have to be the same.
final class Scene {

    /// A Monday morning.
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    static final PhoneNumber CUSTOMER = new PhoneNumber("+31201112222");
    static final LineId LINE = new LineId("boss-line");
    static final PhoneNumber LINE_NUMBER = new PhoneNumber("+31205550100");
    static final Actor ADMINISTRATOR = new Actor.Administrator(new PersonId("admin"));

    private static final SiteId SITE = new SiteId("demo");

    final Exchange exchange = Exchange.empty(SITE, NINE);
    private final Exchange follower = Exchange.empty(SITE, NINE);
    private final Telling telling = new Telling();
    private final List<CallRecord> history = new ArrayList<>();
    private Instant now = NINE;
    private int commands;
    private int numbers = 100;
    private Decision last = new Decision(List.of(), Optional.empty());
    private IssuedCommand lastIssued =
            new IssuedCommand(commandId(0), NINE, Actor.CLOCK, new ExchangeCommand.Tick());

    // -- who is there

    /// Persons with a licence, a number and one telephone, `NAME-desk`.
    Scene persons(String... names) {
        for (String name : names) {
            configured(name, Person.Kind.PERSON, Person.Licence.PHONE);
            registers(name, name + "-desk");
        }
        return this;
    }

    Scene configured(String name, Person.Kind kind, Person.Licence licence) {
        numbers++;
        PhoneNumber number =
                exchange.person(person(name))
                        .map(Person::number)
                        .orElse(new PhoneNumber("+31205550" + numbers));
        return administrator(
                new SetupCommand.ConfigurePerson(
                        new Person(person(name), name, kind, licence, number, "room " + name)));
    }

    Scene registers(String name, String device) {
        return machine(
                new Report.DeviceRegistered(
                        person(name), new DeviceId(device), now.plus(Duration.ofDays(1000))));
    }

    /// The boss with a line, and delegates who may do everything.
    Scene boss(String... delegates) {
        persons("boss");
        line(LINE, "boss", LINE_NUMBER);
        for (String delegate : delegates) {
            persons(delegate);
            delegate(delegate, EnumSet.allOf(Privilege.class));
        }
        return this;
    }

    Scene line(LineId line, String owner, PhoneNumber number) {
        return administrator(
                new SetupCommand.ConfigureLine(
                        new Line(line, person(owner), number, Optional.empty())));
    }

    Scene delegate(String delegate, Set<Privilege> privileges) {
        DelegationId id = delegation("boss", delegate);
        administrator(new SetupCommand.AddDelegate(id, privileges));
        return user(delegate, new SetupCommand.AcceptDelegation(id));
    }

    Scene granted(String delegate, Privilege... privileges) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        all.addAll(Arrays.asList(privileges));
        return user("boss", new SetupCommand.GrantPrivileges(delegation("boss", delegate), all));
    }

    Scene policy(SitePolicy policy) {
        return administrator(new SetupCommand.ConfigureSite(policy));
    }

    Scene plan(RingPlan plan) {
        return user("boss", new SetupCommand.SetRingPlan(person("boss"), plan));
    }

    static SitePolicy policy(
            SitePolicy.Delegations delegation,
            SitePolicy.Settings settings,
            SitePolicy.Announcement announcement,
            Monitoring... monitoring) {
        return new SitePolicy(
                delegation,
                settings,
                Set.of(monitoring),
                announcement,
                SitePolicy.DEFAULT.emergencyNumbers(),
                SitePolicy.DEFAULT.messageLimit());
    }

    // -- what happens

    Scene calls(String call) {
        return calls(call, LINE_NUMBER);
    }

    Scene calls(String call, PhoneNumber to) {
        return machine(new Report.CallArrived(call(call), to, Optional.of(CUSTOMER)));
    }

    Scene answers(String person, String call) {
        return user(person, new CallCommand.AnswerCall(call(call), desk(person)));
    }

    Scene declines(String person, String call) {
        return user(person, new CallCommand.DeclineCall(call(call)));
    }

    Scene dials(String person, String call, PhoneNumber number) {
        return user(
                person,
                new CallCommand.PlaceCall(call(call), desk(person), Optional.empty(), number));
    }

    Scene dialsOnTheLine(String person, String call) {
        return user(
                person,
                new CallCommand.PlaceCall(call(call), desk(person), Optional.of(LINE), CUSTOMER));
    }

    /// Somebody outside answers what was dialled.
    Scene customerAnswers(String call) {
        return machine(new Report.LegAnswered(outer(call)));
    }

    /// A person's call to somebody outside, in which they talk.
    Scene talksTo(String person, String call, PhoneNumber number) {
        return dials(person, call, number).customerAnswers(call);
    }

    Scene customerHangsUp(String call) {
        return ends(outer(call), Report.LegEnd.HUNG_UP);
    }

    Scene ends(LegId leg, Report.LegEnd cause) {
        return machine(new Report.LegEnded(leg, cause));
    }

    Scene holds(String person, String call) {
        return user(person, new CallCommand.HoldCall(call(call)));
    }

    Scene resumes(String person, String call) {
        return user(person, new CallCommand.ResumeCall(call(call)));
    }

    Scene picksUp(String person, String call) {
        return user(person, new CallCommand.PickUpCall(call(call), desk(person)));
    }

    /// The device to which the person took the call is there.
    Scene connects(String person, String call) {
        return machine(new Report.LegAnswered(leg(call, person + "-desk")));
    }

    Scene monitors(String person, String call, Monitoring mode) {
        return user(person, new CallCommand.MonitorCall(call(call), desk(person), mode));
    }

    Scene hangsUp(String person, String call) {
        return user(person, new CallCommand.HangUp(call(call)));
    }

    /// Time goes by and is noticed.
    Scene after(Duration time) {
        now = now.plus(time);
        return issue(Actor.CLOCK, new ExchangeCommand.Tick());
    }

    Scene after(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    Scene user(String person, ExchangeCommand command) {
        return issue(new Actor.User(person(person)), command);
    }

    Scene administrator(ExchangeCommand command) {
        return issue(ADMINISTRATOR, command);
    }

    Scene machine(Report report) {
        return issue(Actor.MACHINE, report);
    }

    private Scene issue(Actor actor, ExchangeCommand command) {
        commands++;
        return issue(new IssuedCommand(commandId(commands), now, actor, command));
    }

    Scene issue(IssuedCommand issued) {
        lastIssued = issued;
        last = exchange.handle(issued);
        telling.hears(last.events());
        for (NumberedEvent event : last.events()) {
            follower.apply(event);
            if (event.event() instanceof CallEvent.CallEnded(var record)) {
                history.add(record);
            }
        }
        assertEquals(exchange.snapshot(), follower.snapshot());
        Exchange restored = Exchange.restore(exchange.snapshot());
        assertEquals(exchange.snapshot(), restored.snapshot());
        assertEquals(exchange.nextDeadline(), restored.nextDeadline());
        return this;
    }

    /// The last command comes once more, as it was.
    Scene again() {
        return issue(lastIssued);
    }

    IssuedCommand lastIssued() {
        return lastIssued;
    }

    // -- what came of it

    Scene then(String... events) {
        assertEquals(List.of(events), telling.of(last.events()));
        assertEquals(Optional.empty(), last.rejection());
        return this;
    }

    /// Among other events.
    Scene thenAlso(String event) {
        List<String> told = telling.of(last.events());
        assertEquals(event, told.contains(event) ? event : told.toString());
        return this;
    }

    Scene thenNothing() {
        assertEquals(
                List.of(),
                last.events().stream()
                        .map(NumberedEvent::event)
                        .filter(event -> !(event instanceof ExchangeEvent.CommandAnswered))
                        .toList());
        assertEquals(Optional.empty(), last.rejection());
        return this;
    }

    Scene thenRejected(Reason reason) {
        assertEquals(Optional.of(reason), last.rejection().map(Rejection::reason));
        assertEquals(
                List.of(),
                last.events().stream()
                        .map(NumberedEvent::event)
                        .filter(event -> !(event instanceof ExchangeEvent.CommandAnswered))
                        .toList());
        return this;
    }

    Scene thenRejected(Reason reason, String by) {
        assertEquals(Optional.of(Rejection.of(reason, Optional.of(person(by)))), last.rejection());
        return thenRejected(reason);
    }

    Optional<Rejection> rejection() {
        return last.rejection();
    }

    /// Which version of a setting the last command has made.
    Optional<Version> set(Setting setting) {
        return last.version(setting);
    }

    List<Effect> effects() {
        return Effects.of(last.events(), exchange);
    }

    <T extends Effect> List<T> effects(Class<T> kind) {
        return effects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Call of(String call) {
        return exchange.call(call(call)).orElseThrow();
    }

    boolean isOver(String call) {
        return exchange.call(call(call)).isEmpty();
    }

    /// The person who has a call, or nobody.
    String holder(String call) {
        return of(call).holder().map(PersonId::value).orElse("nobody");
    }

    Lamp lamp(String viewer) {
        return Lines.of(exchange, person(viewer)).lines().getFirst().lamp();
    }

    Lines.CallView seen(String viewer, String call) {
        return Lines.of(exchange, person(viewer)).lines().stream()
                .flatMap(line -> line.calls().stream())
                .filter(each -> each.id().equals(call(call)))
                .findFirst()
                .orElseThrow();
    }

    CallRecord record(String call) {
        return history.stream()
                .filter(each -> each.id().equals(call(call)))
                .findFirst()
                .orElseThrow();
    }

    Instant now() {
        return now;
    }

    // -- names

    LegId outer(String call) {
        return of(call).outer().map(Leg::id).orElseThrow();
    }

    LegId leg(String call, String device) {
        return of(call).legs().stream()
                .filter(leg -> leg.isAt(new DeviceId(device)))
                .map(Leg::id)
                .findFirst()
                .orElseThrow();
    }

    static PersonId person(String name) {
        return new PersonId(name);
    }

    static DeviceId desk(String person) {
        return new DeviceId(person + "-desk");
    }

    static DelegationId delegation(String delegator, String delegate) {
        return new DelegationId(person(delegator), person(delegate));
    }

    CallId call(String name) {
        return telling.call(name);
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static CommandId commandId(int number) {
        return new CommandId(new UUID(0, number));
    }
}
