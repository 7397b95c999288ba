package org.balie.telephony.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.balie.telephony.core.Deadlines.Waiting;
import org.balie.telephony.core.ExchangeSnapshot.Site;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Device;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.RingPlan;

/// The records of an exchange, found by what one looks for. Only [Evolution] changes them.
final class ExchangeState {

    private Site site;
    private final Map<PersonId, Person> persons = new TreeMap<>();
    private final Map<DeviceId, Device> devices = new TreeMap<>();
    private final Index<PersonId, DeviceId> devicesOf = new Index<>();
    private final Map<LineId, Line> lines = new TreeMap<>();
    private final Index<PersonId, LineId> linesOf = new Index<>();
    private final Map<PhoneNumber, Identity> routes = new TreeMap<>();
    private final Map<PersonId, RingPlan> plans = new TreeMap<>();
    private final Map<PersonId, GreetingId> greetings = new TreeMap<>();
    private final Map<DelegationId, Delegation> delegations = new TreeMap<>();
    private final Index<PersonId, DelegationId> delegationsOf = new Index<>();
    private final Map<CallId, Call> calls = new TreeMap<>();
    private final Index<LineId, CallId> callsOn = new Index<>();
    private final Index<PersonId, CallId> ringingAt = new Index<>();
    private final Index<PersonId, LegId> legsOf = new Index<>();
    private final Map<MessageId, Message> messages = new TreeMap<>();
    private final Index<Identity, MessageId> messagesIn = new Index<>();
    final Versions versions = new Versions();
    final Memory<CommandId, Optional<Rejection>> answers = new Memory<>();
    final Memory<CallId, Optional<PersonId>> ended = new Memory<>();
    final Deadlines deadlines = new Deadlines();

    ExchangeState(Site site) {
        this.site = site;
    }

    Site site() {
        return site;
    }

    Instant now() {
        return site.now();
    }

    void put(Site changed) {
        site = changed;
    }

    // -- persons, devices, lines, numbers

    Optional<Person> person(PersonId id) {
        return Optional.ofNullable(persons.get(id));
    }

    String nameOf(PersonId id) {
        return person(id).map(Person::name).orElseGet(id::value);
    }

    Collection<Person> persons() {
        return persons.values();
    }

    void put(Person person) {
        persons.put(person.id(), person);
    }

    void remove(PersonId person) {
        persons.remove(person);
        plans.remove(person);
        greetings.remove(person);
    }

    Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    Collection<Device> devices() {
        return devices.values();
    }

    List<DeviceId> devicesOf(PersonId person) {
        return devicesOf.of(person);
    }

    void put(Device device) {
        devices.put(device.id(), device);
        devicesOf.add(device.person(), device.id());
        deadlines.set(new Waiting.OfDevice(device.id()), device.until());
    }

    void remove(DeviceId id) {
        Device device = devices.remove(id);
        if (device != null) {
            devicesOf.remove(device.person(), id);
            deadlines.clear(new Waiting.OfDevice(id));
        }
    }

    Optional<Line> line(LineId id) {
        return Optional.ofNullable(lines.get(id));
    }

    Collection<Line> lines() {
        return lines.values();
    }

    List<LineId> linesOf(PersonId owner) {
        return linesOf.of(owner);
    }

    void put(Line line) {
        remove(line.id());
        lines.put(line.id(), line);
        linesOf.add(line.owner(), line.id());
    }

    void remove(LineId id) {
        Line line = lines.remove(id);
        if (line != null) {
            linesOf.remove(line.owner(), id);
        }
    }

    Optional<Identity> route(PhoneNumber number) {
        return Optional.ofNullable(routes.get(number));
    }

    Map<PhoneNumber, Identity> routes() {
        return routes;
    }

    RingPlan plan(PersonId delegator) {
        return plans.getOrDefault(delegator, RingPlan.DEFAULT);
    }

    Map<PersonId, RingPlan> plans() {
        return plans;
    }

    Optional<GreetingId> greeting(PersonId person) {
        return Optional.ofNullable(greetings.get(person));
    }

    Map<PersonId, GreetingId> greetings() {
        return greetings;
    }

    void greet(PersonId person, Optional<GreetingId> greeting) {
        greeting.ifPresentOrElse(id -> greetings.put(person, id), () -> greetings.remove(person));
    }

    // -- delegations

    Optional<Delegation> delegation(DelegationId id) {
        return Optional.ofNullable(delegations.get(id));
    }

    Collection<Delegation> delegations() {
        return delegations.values();
    }

    /// Those in which the person is on either side.
    List<Delegation> delegationsOf(PersonId person) {
        return delegationsOf.of(person).stream().map(delegations::get).toList();
    }

    void put(Delegation delegation) {
        DelegationId id = delegation.id();
        delegations.put(id, delegation);
        delegationsOf.add(id.delegator(), id);
        delegationsOf.add(id.delegate(), id);
        Waiting waiting = new Waiting.OfDelegation(id);
        delegation
                .deadline()
                .ifPresentOrElse(at -> deadlines.set(waiting, at), () -> deadlines.clear(waiting));
    }

    void remove(DelegationId id) {
        delegations.remove(id);
        delegationsOf.remove(id.delegator(), id);
        delegationsOf.remove(id.delegate(), id);
        deadlines.clear(new Waiting.OfDelegation(id));
    }

    // -- calls

    Optional<Call> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    /// A call that has to be there.
    Call callOf(CallId id) {
        return call(id).orElseThrow(() -> new IllegalStateException("no " + id));
    }

    Collection<Call> calls() {
        return calls.values();
    }

    List<Call> callsOn(LineId line) {
        return callsOn.of(line).stream().map(this::callOf).toList();
    }

    int countOn(LineId line) {
        return callsOn.count(line);
    }

    /// The calls that ring for a person, at whatever device and even if at none.
    List<CallId> ringingAt(PersonId person) {
        return ringingAt.of(person);
    }

    List<LegId> legsOf(PersonId person) {
        return legsOf.of(person);
    }

    void put(Call call) {
        remove(call.id());
        calls.put(call.id(), call);
        call.line().ifPresent(line -> callsOn.add(line, call.id()));
        targets(call).forEach(person -> ringingAt.add(person, call.id()));
        for (Leg leg : call.legs()) {
            leg.party().asPerson().ifPresent(person -> legsOf.add(person, leg.id()));
        }
        deadlines.set(new Waiting.OfCall(call.id()), call.deadline());
    }

    void remove(CallId id) {
        Call call = calls.remove(id);
        if (call != null) {
            call.line().ifPresent(line -> callsOn.remove(line, id));
            targets(call).forEach(person -> ringingAt.remove(person, id));
            for (Leg leg : call.legs()) {
                leg.party().asPerson().ifPresent(person -> legsOf.remove(person, leg.id()));
            }
            deadlines.clear(new Waiting.OfCall(id));
        }
    }

    private static List<PersonId> targets(Call call) {
        return call.state() instanceof CallState.Ringing(_, var targets, _) ? targets : List.of();
    }

    // -- messages

    Optional<Message> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    Message messageOf(MessageId id) {
        return message(id).orElseThrow(() -> new IllegalStateException("no " + id));
    }

    Collection<Message> messages() {
        return messages.values();
    }

    List<MessageId> messagesIn(Identity mailbox) {
        return messagesIn.of(mailbox);
    }

    void put(Message message) {
        messages.put(message.id(), message);
        messagesIn.add(message.mailbox(), message.id());
        deadlines.set(new Waiting.OfMessage(message.id()), message.until());
    }

    void remove(MessageId id) {
        Message message = messages.remove(id);
        if (message != null) {
            messagesIn.remove(message.mailbox(), id);
            deadlines.clear(new Waiting.OfMessage(id));
        }
    }
}
