package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.digest.Algorithm;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.server.SipServer;
import org.balie.telephony.sip.transaction.Timing;

/// A stack on free ports of this machine, with telephones that have the password `secret-NAME`. It
/// is a telephone itself when it has another station as its trunk.
final class Station implements AutoCloseable {

    record Arrived(IncomingCall call, CallEnd end) {}

    // A tenth of what RFC 3261 assumes: what is lost comes again, and what lingers goes, soon
    // enough
    // for a test.
    static final Timing QUICK =
            new Timing(
                    Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMillis(500), false);
    static final String REALM = "balie.example";
    static final Sdp OFFER = new Sdp("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n");
    static final Sdp ANSWER = new Sdp("v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\n");

    final Told told = new Told();
    final Map<DeviceName, List<Binding>> bindings = new ConcurrentHashMap<>();
    final Map<String, LampState> lamps = new ConcurrentHashMap<>();
    final SipStack stack;

    private final Optional<CallHandler> handler;

    private Station(
            List<Transport> transports,
            List<Trunk> trunks,
            Optional<SipSettings.Tls> tls,
            Limits limits,
            Optional<CallHandler> handler,
            Timing timing,
            List<Binding> kept) {
        this("127.0.0.1", transports, trunks, tls, limits, handler, timing, kept, List.of());
    }

    private Station(
            String host,
            List<Transport> transports,
            List<Trunk> trunks,
            Optional<SipSettings.Tls> tls,
            Limits limits,
            Optional<CallHandler> handler,
            Timing timing,
            List<Binding> kept,
            List<AddressBlock> trusted) {
        this(
                host,
                transports,
                trunks,
                tls,
                limits,
                handler,
                timing,
                kept,
                trusted,
                Optional.empty());
    }

    private Station(
            String host,
            List<Transport> transports,
            List<Trunk> trunks,
            Optional<SipSettings.Tls> tls,
            Limits limits,
            Optional<CallHandler> handler,
            Timing timing,
            List<Binding> kept,
            List<AddressBlock> trusted,
            Optional<Replicas> replicas) {
        this.handler = handler;
        kept.forEach(each -> bindings.put(each.device(), List.of(each)));
        SipSettings settings =
                new SipSettings(
                        transports.stream().map(each -> new Point(each, host, 0)).toList(),
                        host,
                        REALM,
                        "Balie test",
                        "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                        tls,
                        trunks,
                        limits,
                        SipSettings.Challenges.MD5_ONLY,
                        trusted);
        stack = SipServer.start(settings, ports(replicas), InstantSource.system(), timing);
    }

    /// Where a telephone is registered; nowhere when it never was.
    List<Binding> bindingsOf(String device) {
        return bindings.getOrDefault(new DeviceName(device), List.of());
    }

    static Station open(Transport... transports) {
        return new Station(
                List.of(transports),
                List.of(),
                Optional.empty(),
                Limits.USUAL,
                Optional.empty(),
                QUICK,
                List.of());
    }

    static Station withHandler(CallHandler handler) {
        return new Station(
                List.of(Transport.UDP, Transport.TCP),
                List.of(),
                Optional.empty(),
                Limits.USUAL,
                Optional.of(handler),
                QUICK,
                List.of());
    }

    static Station open(Limits limits, List<Trunk> trunks) {
        return new Station(
                List.of(Transport.UDP, Transport.TCP),
                trunks,
                Optional.empty(),
                limits,
                Optional.empty(),
                QUICK,
                List.of());
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
        return new Station(
                List.of(Transport.UDP, Transport.TCP),
                List.of(everybody),
                Optional.empty(),
                limits(Limits.USUAL.registration(), Limits.USUAL.session()),
                Optional.of(handler),
                Timing.USUAL,
                kept);
    }

    /// Has proxies in front of it that stand in these networks.
    static Station behind(String... trusted) {
        return behindAt("127.0.0.1", trusted);
    }

    /// As above, at another address than telephones and proxies of this machine have.
    static Station behindAt(String host, String... trusted) {
        return new Station(
                host,
                List.of(Transport.UDP, Transport.TCP),
                List.of(),
                Optional.empty(),
                Limits.USUAL,
                Optional.empty(),
                QUICK,
                List.of(),
                Stream.of(trusted).map(AddressBlock::parse).toList());
    }

    /// One of several replicas.
    static Station replica(Replicas others, Limits limits, List<Trunk> trunks) {
        return new Station(
                "127.0.0.1",
                List.of(Transport.UDP, Transport.TCP),
                trunks,
                Optional.empty(),
                limits,
                Optional.empty(),
                QUICK,
                List.of(),
                List.of(),
                Optional.of(others));
    }

    static Station secure(SipSettings.Tls tls) {
        return secure(tls, List.of());
    }

    static Station secure(SipSettings.Tls tls, List<Trunk> trunks) {
        return new Station(
                List.of(Transport.UDP, Transport.TLS),
                trunks,
                Optional.of(tls),
                Limits.USUAL,
                Optional.empty(),
                QUICK,
                List.of());
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
        Station phone =
                new Station(
                        List.of(Transport.UDP, Transport.TCP),
                        List.of(home),
                        Optional.empty(),
                        limits(Limits.USUAL.registration(), Limits.USUAL.session()),
                        Optional.empty(),
                        QUICK,
                        List.of());
        phone.told.next(TrunkUp.class);
        return phone;
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

    private SipPorts ports(Optional<Replicas> replicas) {
        return new SipPorts(
                call -> {
                    if (handler.isPresent()) {
                        return handler.get().called(call);
                    }
                    CallEnd end = new CallEnd();
                    told.tell(new Arrived(call, end));
                    return end;
                },
                Station::credential,
                new Kept(),
                (_, resource) ->
                        CompletableFuture.completedFuture(Optional.ofNullable(lamps.get(resource))),
                new TrunkEvents() {
                    @Override
                    public void up(TrunkName trunk) {
                        told.tell(new TrunkUp(trunk));
                    }

                    @Override
                    public void down(TrunkName trunk, String cause) {
                        told.tell(new TrunkDown(trunk, cause));
                    }
                },
                replicas);
    }

    static CompletionStage<Optional<Credential>> credential(String realm, String user) {
        if (user.startsWith("no")) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        String password = "secret-" + user;
        return CompletableFuture.completedFuture(
                Optional.of(
                        new Credential(
                                new DeviceName(user),
                                Optional.of(Algorithm.MD5.ha1(user, realm, password)),
                                user.startsWith("old")
                                        ? Optional.empty()
                                        : Optional.of(
                                                Algorithm.SHA_256.ha1(user, realm, password)))));
    }

    private final class Kept implements Registrations {
        @Override
        public CompletionStage<List<Binding>> kept() {
            List<Binding> all = new ArrayList<>();
            bindings.values().forEach(all::addAll);
            return CompletableFuture.completedFuture(
                    all.stream().filter(each -> each.until().isAfter(Instant.now())).toList());
        }

        @Override
        public CompletionStage<Void> keep(DeviceName device, List<Binding> next) {
            bindings.put(device, next);
            return CompletableFuture.completedFuture(null);
        }
    }

    /// The usual limits with other times.
    static Limits limits(SipSettings.Range registration, SipSettings.Range session) {
        Limits usual = Limits.USUAL;
        return new Limits(
                usual.messageBytes(),
                usual.headers(),
                usual.connections(),
                usual.slowestMessage(),
                usual.idleConnection(),
                10_000,
                10_000,
                10_000,
                usual.transactions(),
                usual.dialogs(),
                usual.ringing(),
                registration,
                usual.contactsPerDevice(),
                session);
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
