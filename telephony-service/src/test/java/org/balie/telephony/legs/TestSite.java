package org.balie.telephony.legs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
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
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.Sound;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.Credential;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.digest.Algorithm;
import org.balie.telephony.sip.server.SipServer;

/// A site with its exchange in memory, and everything between it and telephones on sockets real:
/// SIP, legs and media. The process of those can crash; the exchange, what is kept of dialogs and
/// of registrations outlive it, as the database does.
final class TestSite
        implements Exchanges, Directory, KeptEnds, RegisteredTelephones.Bindings, AutoCloseable {
    static final SiteId SITE = new SiteId("site");
    static final String REALM = "balie.example";
    static final String OUTSIDE = "127.0.0.2";
    static final String CUSTOMER = "+31612345678";
    static final LineId LINE = new LineId("line");
    static final PhoneNumber QUEUE_NUMBER = new PhoneNumber("+31205550190");
    static final PhoneNumber LINE_NUMBER = new PhoneNumber("+31205550100");
    static final int WELCOME = Tones.ALL.get(4);
    static final int PLACE = Tones.ALL.get(5);
    static final int FAREWELL = Tones.ALL.get(6);
    private static final TrunkName TRUNK = new TrunkName("site/out");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Exchange exchange = Exchange.empty(SITE, Instant.now());
    private final Map<LegId, KeptEnd> kept = new ConcurrentHashMap<>();
    private final Map<DeviceName, List<Binding>> bindings = new ConcurrentHashMap<>();
    private final List<Phone> phones = new ArrayList<>();
    private final Phone outside;
    private volatile Running running;
    private int port;
    private int numbers = 101;
    private final Optional<EdgeReplica> edge;

    private record Running(CallControl control, MediaPart media, SipStack stack) {}

    TestSite() {
        this(Reach.DIRECT);
    }

    /// Where telephones and trunk come to.
    enum Reach {
        DIRECT,
        THROUGH_ANOTHER_REPLICA
    }

    TestSite(Reach reach) {
        outside = Phone.outside(Tones.ALL.getFirst());
        running = begin();
        port = running.stack().points().getFirst().port();
        edge =
                reach == Reach.DIRECT
                        ? Optional.empty()
                        : Optional.of(new EdgeReplica(SITE, port, trunk()));
        outside.reach(entry());
        var _ = thread.scheduleAtFixedRate(this::tick, 100, 100, TimeUnit.MILLISECONDS);
    }

    private int entry() {
        return edge.map(EdgeReplica::port).orElse(port);
    }

    // -- the process of SIP, legs and media

    private Running begin() {
        var control = new CallControl(this, this, this, new NoSounds(), new Elsewhere(), REALM);
        MediaPart media = MediaPart.start(media(), control, new Nowhere());
        SipStack stack =
                SipServer.start(
                        new SipSettings(
                                List.of(new Point(Transport.UDP, "127.0.0.1", port)),
                                "127.0.0.1",
                                REALM,
                                "Balie",
                                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                List.of(trunk()),
                                Limits.USUAL),
                        new SipPorts(
                                control,
                                (realm, user) ->
                                        CompletableFuture.completedFuture(credential(realm, user)),
                                new RegisteredTelephones(this, this, this),
                                control.lamps(),
                                new NoTrunkEvents(),
                                Optional.of(EdgeReplica.owner(SITE))),
                        InstantSource.system());
        control.use(media, stack);
        return new Running(control, media, stack);
    }

    private static MediaSettings media() {
        try {
            return MediaSettings.at(InetAddress.getByName("127.0.0.1"));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
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

    /// Nobody is told of it: no BYE is sent.
    void crash() {
        Running gone = running;
        gone.control().close();
        gone.stack().close();
        gone.media().close();
    }

    /// Another process, at the same address, that is given the site.
    void start() {
        running = begin();
        now(
                it -> {
                    running.control().taken(it);
                    return it.site();
                });
    }

    // -- setting up

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
        Phone phone = Phone.atDesk(name, Tones.ALL.get(phones.size() + 1), entry());
        phones.add(phone);
        return phone;
    }

    /// Somebody has a browser that telephones, besides what is on the desk.
    void tab(String name, Softphone softphone) {
        var device = new DeviceId("tab of " + name);
        done(
                send(
                        SITE,
                        Actor.MACHINE,
                        new Report.DeviceRegistered(
                                new PersonId(name), device, Instant.now().plusSeconds(300))));
        running.control().softphoneHere(device, softphone);
    }

    void answered(Softphone softphone, LegId leg, String sdp) {
        running.control().softphoneAnswered(softphone, leg, sdp);
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
        done(send(SITE, new Actor.User(new PersonId(name)), new SetupCommand.AcceptDelegation(id)));
        return phone;
    }

    void queue() {
        administrator(
                new SetupCommand.RouteNumber(
                        QUEUE_NUMBER, new Identity.OfQueue(new QueueId("help"))));
    }

    /// The one call that waits.
    CallId awaitQueued() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<CallId> queued = Optional.empty();
        while (queued.isEmpty()) {
            queued = now(TestSite::queued);
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no call waits");
            }
        }
        return queued.get();
    }

    private static Optional<CallId> queued(Exchange exchange) {
        return exchange.calls()
                .filter(call -> call.state() instanceof CallState.Queued)
                .map(Call::id)
                .findFirst();
    }

    void machine(Report report) {
        done(send(SITE, Actor.MACHINE, report));
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
        done(send(SITE, new Actor.Administrator(new PersonId("admin")), command));
    }

    /// As at a screen.
    void user(String name, ExchangeCommand command) {
        done(send(SITE, new Actor.User(new PersonId(name)), command));
    }

    private static void done(CompletionStage<Decision> stage) {
        Decision decision =
                stage.toCompletableFuture()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
        decision.rejection()
                .ifPresent(
                        why -> {
                            throw new AssertionError("refused: " + why);
                        });
    }

    Phone outside() {
        return outside;
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
        return now(
                it ->
                        it.calls()
                                .filter(call -> call.holder().equals(person))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    void awaitHeld() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!now(it -> it.calls().anyMatch(call -> call.state() instanceof CallState.Held))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no call is held");
            }
        }
    }

    int calls() {
        return now(it -> (int) it.calls().count());
    }

    <T> T now(Function<Exchange, T> question) {
        return ask(SITE, question)
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    // -- the exchange

    @Override
    public CompletionStage<Decision> send(SiteId site, Actor actor, ExchangeCommand command) {
        return CompletableFuture.supplyAsync(() -> decide(actor, command), thread);
    }

    private Decision decide(Actor actor, ExchangeCommand command) {
        Decision decision =
                exchange.handle(
                        new IssuedCommand(
                                new CommandId(UUID.randomUUID()), Instant.now(), actor, command));
        if (!decision.events().isEmpty()) {
            running.control().carryOut(Orders.of(decision.events(), exchange));
        }
        return decision;
    }

    private void tick() {
        if (exchange.nextDeadline().filter(at -> !at.isAfter(Instant.now())).isPresent()) {
            decide(Actor.CLOCK, new ExchangeCommand.Tick());
        }
    }

    @Override
    public <T> CompletionStage<T> ask(SiteId site, Function<Exchange, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(exchange), thread);
    }

    // -- whose telephones there are

    static String secret(String name) {
        return "secret of " + name;
    }

    private static Optional<Credential> credential(String realm, String user) {
        return Optional.of(
                new Credential(
                        new DeviceName(user),
                        Optional.of(Algorithm.MD5.ha1(user, realm, secret(user))),
                        Optional.of(Algorithm.SHA_256.ha1(user, realm, secret(user)))));
    }

    @Override
    public Optional<Station> station(DeviceName name) {
        return Optional.of(
                new Station(SITE, new PersonId(name.value()), new DeviceId(name.value())));
    }

    @Override
    public Optional<DeviceName> name(SiteId site, DeviceId device) {
        return Optional.of(new DeviceName(device.value()));
    }

    @Override
    public Optional<SiteId> siteOf(TrunkName trunk) {
        return Optional.of(SITE);
    }

    @Override
    public List<TrunkName> trunksOf(SiteId site) {
        return List.of(TRUNK);
    }

    @Override
    public DialPlan dialPlan(SiteId site) {
        return new DialPlan("NL");
    }

    // -- what outlives a process

    @Override
    public void keep(SiteId site, KeptEnd end) {
        kept.put(end.leg(), end);
    }

    @Override
    public void forget(SiteId site, LegId leg) {
        kept.remove(leg);
    }

    @Override
    public CompletionStage<List<KeptEnd>> of(SiteId site) {
        return CompletableFuture.completedFuture(List.copyOf(kept.values()));
    }

    @Override
    public CompletionStage<List<Binding>> all() {
        return CompletableFuture.completedFuture(
                bindings.values().stream().flatMap(List::stream).toList());
    }

    @Override
    public CompletionStage<Optional<Instant>> replace(DeviceName device, List<Binding> now) {
        bindings.put(device, now);
        return CompletableFuture.completedFuture(
                now.stream().map(Binding::until).max(Instant::compareTo));
    }

    // -- what nobody listens to

    private static final class NoSounds implements Sounds {
        /// It is called after its tone.
        @Override
        public CompletionStage<Optional<Sound>> greeting(SiteId site, GreetingId greeting) {
            int tone = Integer.parseInt(greeting.value());
            return CompletableFuture.completedFuture(Optional.of(Tones.clip(tone)));
        }

        /// A tone for each.
        @Override
        public CompletionStage<Optional<Sound>> words(SiteId site, QueueId queue, Sentence words) {
            int tone =
                    switch (words) {
                        case Sentence.Welcome _ -> WELCOME;
                        case Sentence.Place _ -> PLACE;
                        case Sentence.Farewell _ -> FAREWELL;
                    };
            return CompletableFuture.completedFuture(Optional.of(Tones.clip(tone)));
        }

        @Override
        public void forget(SiteId site, MessageId message) {}
    }

    private static final class Elsewhere implements Outside {
        @Override
        public void enterQueue(SiteId site, Effect.EnterQueue order) {}

        @Override
        public void elevate(SiteId site, Effect.Elevate order) {}

        @Override
        public void tellOfMessage(SiteId site, Effect.TellOfMessage order) {}
    }

    private static final class Nowhere implements Recordings {
        @Override
        public Track open(RecordingId id, Format format) {
            throw new IllegalStateException("nothing is recorded here");
        }
    }

    private static final class NoTrunkEvents implements TrunkEvents {
        @Override
        public void up(TrunkName trunk) {}

        @Override
        public void down(TrunkName trunk, String cause) {}
    }

    @Override
    public void close() {
        phones.forEach(Phone::close);
        outside.close();
        edge.ifPresent(EdgeReplica::close);
        crash();
        thread.shutdownNow();
    }
}
