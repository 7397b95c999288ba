package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.server.SipServer;

/// A stack on free ports of this machine, with telephones that have the password `secret-NAME`. It
/// is a telephone itself when it has another station as its trunk.
final class Station implements AutoCloseable {

    record Arrived(IncomingCall call, CallEnd end) {}

    static final String REALM = "balie.example";
    static final Sdp OFFER = new Sdp("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n");
    static final Sdp ANSWER = new Sdp("v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\n");

    final SipStack stack;
    final Told told;
    final Map<DeviceName, List<Binding>> bindings;
    final Map<String, LampState> lamps;

    private Station(StationSetup setup, StationOwner owner, SipPorts ports) {
        told = owner.told;
        bindings = owner.bindings;
        lamps = owner.lamps;
        stack = SipServer.start(setup.settings(), ports, InstantSource.system(), setup.timing());
    }

    private static Station open(StationSetup setup) {
        var owner = new StationOwner();
        return new Station(setup, owner, owner.ports());
    }

    static Station open(Transport... transports) {
        return open(new StationSetup().transports(transports));
    }

    static Station open(Limits limits, List<Trunk> trunks) {
        return open(new StationSetup().limits(limits).trunks(trunks));
    }

    static Station withHandler(CallHandler handler) {
        var owner = new StationOwner();
        return new Station(new StationSetup(), owner, owner.ports(handler));
    }

    /// Knows these registrations from before it started, and takes everything that comes from this
    /// machine for a trunk's.
    static Station withKept(List<Binding> kept, CallHandler handler) {
        Trunk everybody =
                new Trunk(
                        new TrunkName("everybody"),
                        Transport.UDP,
                        "127.0.0.1",
                        9,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Trunk.Trust.UNTRUSTED,
                        Duration.ofHours(1));
        var owner = new StationOwner();
        kept.forEach(each -> owner.bindings.put(each.device(), List.of(each)));
        return new Station(
                new StationSetup()
                        .trunks(List.of(everybody))
                        .limits(StationSetup.wide())
                        .unhurried(),
                owner,
                owner.ports(handler));
    }

    /// Has proxies in front of it that stand in these networks.
    static Station behind(String... trusted) {
        return open(new StationSetup().trusted(trusted));
    }

    /// As above, at another address than telephones and proxies of this machine have.
    static Station behindAt(String host, String... trusted) {
        return open(new StationSetup().host(host).trusted(trusted));
    }

    /// One of several replicas.
    static Station replica(Replicas others, Limits limits) {
        var owner = new StationOwner();
        return new Station(new StationSetup().limits(limits), owner, owner.ports(others));
    }

    static Station secure(SipSettings.Tls tls) {
        return secure(tls, List.of());
    }

    static Station secure(SipSettings.Tls tls, List<Trunk> trunks) {
        return open(
                new StationSetup()
                        .transports(Transport.UDP, Transport.TLS)
                        .tls(tls)
                        .trunks(trunks));
    }

    /// A telephone that has signed in at this station.
    Station phone(String name, Transport transport) {
        return phone(name, transport, port(transport));
    }

    /// @param port behind which this station is
    Station phone(String name, Transport transport, int port) {
        Trunk home =
                new Trunk(
                        new TrunkName("home"),
                        transport,
                        "127.0.0.1",
                        port,
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new Trunk.Account(
                                        name,
                                        "secret-" + name,
                                        REALM,
                                        Optional.of(Duration.ofMinutes(5)))),
                        Trunk.Trust.UNTRUSTED,
                        Duration.ofMinutes(1));
        Station phone = open(StationSetup.wide(), List.of(home));
        phone.told.next(TrunkUp.class);
        return phone;
    }

    /// Where a telephone is registered; nowhere when it never was.
    List<Binding> bindingsOf(String device) {
        return bindings.getOrDefault(new DeviceName(device), List.of());
    }

    record TrunkUp(TrunkName trunk) {}

    record TrunkDown(TrunkName trunk, String cause) {}

    int port(Transport transport) {
        return stack.points().stream()
                .filter(each -> each.transport() == transport)
                .findFirst()
                .orElseThrow()
                .port();
    }

    /// Waits until something has become so.
    static void await(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never became so");
            Thread.sleep(10);
        }
    }

    /// Nothing is under way and nothing lingers.
    void awaitSilence() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        SipStack.Load load = stack.load().toCompletableFuture().join();
        while (load.transactions() + load.calls() + load.dialogs() > 0) {
            assertTrue(System.nanoTime() < end, "still there: " + load);
            Thread.sleep(10);
            load = stack.load().toCompletableFuture().join();
        }
    }

    static NameAddress address(String user) {
        return NameAddress.of("Name of " + user, SipUri.sip(user, REALM));
    }

    /// Calls a telephone of this station.
    CallEnd call(String device) {
        CallEnd end = new CallEnd();
        stack.call(
                CallRequest.to(
                        new CallRequest.Target.Device(new DeviceName(device)),
                        address("caller"),
                        Optional.of(OFFER)),
                end);
        return end;
    }

    /// Calls a number of the station at which this telephone has signed in.
    CallEnd dial(String number) {
        CallEnd end = new CallEnd();
        stack.call(dialling(number), end);
        return end;
    }

    static CallRequest dialling(String number) {
        return CallRequest.to(
                new CallRequest.Target.Trunk(new TrunkName("home"), number),
                address("phone"),
                Optional.of(OFFER));
    }

    /// A call from here to a telephone, answered there.
    Talk talk(Handset phone) throws IOException {
        CallEnd end = call(phone.user);
        SipRequest invite = phone.asked("INVITE");
        phone.reply(invite, 200, Optional.of(ANSWER));
        CallEnd.Answered answered = end.told.next(CallEnd.Answered.class);
        phone.asked("ACK");
        return new Talk(end, answered.dialog(), invite);
    }

    record Talk(CallEnd end, SipDialog dialog, SipRequest invite) {}

    Arrived called() {
        return told.next(Arrived.class);
    }

    @Override
    public void close() {
        stack.close();
    }
}
