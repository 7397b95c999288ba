package org.balie.telephony.legs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.sip.EdgeReplica;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;

/// A site whose exchange is in memory, with real telephones: SIP, legs and media speak on sockets.
/// What serves it can crash; the exchange, and what is kept for the next process, outlive that.
final class TestSite implements AutoCloseable {
    static final SiteId SITE = new SiteId("site");
    static final String REALM = "balie.example";
    static final String OUTSIDE = "127.0.0.2";
    static final String CUSTOMER = "+31612345678";
    static final LineId LINE = new LineId("line");
    static final PhoneNumber QUEUE_NUMBER = new PhoneNumber("+31205550190");
    static final PhoneNumber LINE_NUMBER = new PhoneNumber("+31205550100");
    private static final TrunkName TRUNK = new TrunkName("site/out");

    private final Phone outside = Phone.outside(Tones.ALL.getFirst());
    private final OneTelephoneEach telephones = new OneTelephoneEach(SITE, TRUNK);
    private final KeptInMemory kept = new KeptInMemory();
    private final MemoryExchange exchange = new MemoryExchange(SITE, this::carryOut);
    private final List<Phone> phones = new ArrayList<>();
    private final Optional<EdgeReplica> edge;
    private volatile OwnerReplica owner;
    private int numbers = 101;

    TestSite() {
        this(Reach.DIRECT);
    }

    /// Where telephones and trunk come to.
    enum Reach {
        DIRECT,
        THROUGH_ANOTHER_REPLICA
    }

    TestSite(Reach reach) {
        owner = serve(0);
        edge =
                reach == Reach.DIRECT
                        ? Optional.empty()
                        : Optional.of(
                                new EdgeReplica(
                                        OneSite.atEdge(SITE, owner.port()), List.of(trunk())));
        outside.reach(entry());
    }

    private int entry() {
        return edge.map(EdgeReplica::port).orElseGet(owner::port);
    }

    private Trunk trunk() {
        return new Trunk(
                TRUNK,
                Transport.UDP,
                OUTSIDE,
                outside.port(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Trunk.Trust.TRUSTED,
                Duration.ofMinutes(1));
    }

    // -- who serves it

    private OwnerReplica serve(int port) {
        return new OwnerReplica(exchange, telephones, kept, trunk(), port);
    }

    private void carryOut(Orders orders) {
        owner.control().carryOut(orders);
    }

    void crash() {
        owner.close();
    }

    /// Another process, at the same address, that is given the site.
    void start() {
        owner = serve(owner.port());
        now(
                it -> {
                    owner.control().taken(it);
                    return it.site();
                });
    }

    // -- setting up

    Phone outside() {
        return outside;
    }

    /// Somebody with a telephone on the desk.
    Phone person(String name) {
        administrator(
                new SetupCommand.ConfigurePerson(
                        new Person(
                                new PersonId(name),
                                name,
                                Person.Kind.PERSON,
                                Person.Licence.PHONE,
                                new PhoneNumber("+31205550" + numbers++),
                                "room")));
        Phone phone =
                Phone.atDesk(
                        OneTelephoneEach.account(name), Tones.ALL.get(phones.size() + 1), entry());
        phones.add(phone);
        return phone;
    }

    /// Somebody has a browser that telephones, besides what is on the desk.
    void tab(String name, Softphone softphone) {
        var device = new DeviceId("tab of " + name);
        machine(
                new Report.DeviceRegistered(
                        new PersonId(name), device, Instant.now().plusSeconds(300)));
        owner.control().softphoneHere(device, softphone);
    }

    void answered(Softphone softphone, LegId leg, String sdp) {
        owner.control().softphoneAnswered(softphone, leg, sdp);
    }

    Phone boss() {
        Phone phone = person("boss");
        administrator(
                new SetupCommand.ConfigureLine(
                        new Line(LINE, new PersonId("boss"), LINE_NUMBER, Optional.empty())));
        return phone;
    }

    /// One who may do everything for the boss.
    Phone delegate(String name) {
        Phone phone = person(name);
        var id = new DelegationId(new PersonId("boss"), new PersonId(name));
        administrator(new SetupCommand.AddDelegate(id, EnumSet.allOf(Privilege.class)));
        exchange.allows(new Actor.User(new PersonId(name)), new SetupCommand.AcceptDelegation(id));
        return phone;
    }

    void queue() {
        administrator(
                new SetupCommand.RouteNumber(
                        QUEUE_NUMBER, new Identity.OfQueue(new QueueId("help"))));
    }

    void allowMonitoring() {
        SitePolicy usual = SitePolicy.DEFAULT;
        administrator(
                new SetupCommand.ConfigureSite(
                        new SitePolicy(
                                usual.delegation(),
                                usual.settings(),
                                EnumSet.allOf(Monitoring.class),
                                usual.announcement(),
                                usual.emergencyNumbers(),
                                usual.messageLimit())));
    }

    private void administrator(SetupCommand command) {
        exchange.allows(new Actor.Administrator(new PersonId("admin")), command);
    }

    // -- what its persons do, and what there is then

    /// As at a screen.
    void user(String name, ExchangeCommand command) {
        exchange.allows(new Actor.User(new PersonId(name)), command);
    }

    void machine(Report report) {
        exchange.allows(Actor.MACHINE, report);
    }

    <T> T now(Function<Exchange, T> question) {
        return exchange.now(question);
    }

    /// The number of somebody here.
    String numberOf(String name) {
        return now(it -> it.person(new PersonId(name)).orElseThrow().number().value());
    }

    /// The only call there is.
    CallId call() {
        return now(it -> it.calls().findFirst().orElseThrow().id());
    }

    /// The one that this person has.
    CallId callOf(String name) {
        Optional<PersonId> person = Optional.of(new PersonId(name));
        return now(it -> first(it, call -> call.holder().equals(person))).orElseThrow();
    }

    int calls() {
        return now(it -> (int) it.calls().count());
    }

    /// The one call that waits.
    CallId awaitQueued() {
        return exchange.await(it -> first(it, call -> call.state() instanceof CallState.Queued));
    }

    void awaitHeld() {
        exchange.await(it -> first(it, call -> call.state() instanceof CallState.Held));
    }

    private static Optional<CallId> first(Exchange exchange, Predicate<Call> which) {
        return exchange.calls().filter(which).map(Call::id).findFirst();
    }

    @Override
    public void close() {
        phones.forEach(Phone::close);
        outside.close();
        edge.ifPresent(EdgeReplica::close);
        crash();
        exchange.close();
    }
}
