package org.balie.benchmarks.waits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorConfiguration;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.acd.core.state.Settings.SiteSettings;

/// One day of a support centre, from nine to five, on the real floor: its journal.
///
/// Customers come by chance, about noon twice as many as in the morning, most of them to the queue
/// "help", every fifth to "orders", which has priority; they give up after a quarter of an hour on
/// average, one sooner, one later. Agents come between half past eight and ten, have half an hour
/// for lunch one after the other, and go between four and five. They answer after two to ten
/// seconds, miss one offer in fifty, and help for five and a half minutes on average, sometimes
/// much longer. The same shape and seed give the same day.
final class SimulatedDay {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration OPENS = Duration.ofHours(9);
    private static final Duration CLOSES = Duration.ofHours(17);
    private static final Duration LEASE = Duration.ofDays(2);
    private static final Duration WRAP_UP = Duration.ofSeconds(20);
    private static final HolderId HOLDER = new HolderId("replica");
    private static final QueueId HELP = new QueueId("help");
    private static final QueueId ORDERS = new QueueId("orders");
    private static final EntryPointId SHOP = new EntryPointId("shop");

    /// Of the logarithm of the handling time in seconds.
    private static final double HANDLING_MEAN = Math.log(240);

    private static final double HANDLING_SPREAD = 0.8;
    private static final double MEAN_HANDLING_SECONDS =
            Math.exp(HANDLING_MEAN + HANDLING_SPREAD * HANDLING_SPREAD / 2);
    private static final double MEAN_RING_SECONDS = 6;
    private static final double PATIENCE_SECONDS = 900;
    private static final double SHARE_OF_ORDERS = 0.2;
    private static final double MISSED = 0.02;

    /// Something that someone does at a time; of the same time, in the order in which it was
    /// planned.
    private record Planned(Instant at, long number, Runnable deed) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final Shape shape;
    private final Random dice;
    private final Floor floor = Floor.empty(new SiteId("simulated"), MIDNIGHT);
    private final List<NumberedEvent> journal = new ArrayList<>();
    private final PriorityQueue<Planned> plans = new PriorityQueue<>();
    private Instant now = MIDNIGHT;
    private long numbers;

    private SimulatedDay(Shape shape, long seed) {
        this.shape = shape;
        this.dice = new Random(seed);
    }

    static List<NumberedEvent> journal(Shape shape, long seed) {
        SimulatedDay day = new SimulatedDay(shape, seed);
        day.prepare();
        day.run();
        return day.journal;
    }

    private void prepare() {
        handle(new FloorCommand.ApplyConfiguration(configuration()));
        for (int i = 0; i < shape.agents(); i++) {
            work(i);
        }
        for (Duration at = next(OPENS); at.compareTo(CLOSES) < 0; at = next(at)) {
            plan(at, this::arrive);
        }
    }

    private void run() {
        while (!plans.isEmpty()) {
            Planned planned = plans.remove();
            tickUntil(planned.at);
            now = planned.at;
            planned.deed.run();
        }
    }

    private void tickUntil(Instant until) {
        Optional<Instant> deadline = floor.nextDeadline();
        while (deadline.isPresent() && !deadline.get().isAfter(until)) {
            now = deadline.get();
            handle(new FloorCommand.Tick());
            deadline = floor.nextDeadline().filter(next -> next.isAfter(now));
        }
    }

    // -- customers

    /// When the next customer comes: drawn as if it were always noon, and thinned out.
    private Duration next(Duration after) {
        double busiest = perSecond(Duration.ofHours(12));
        Duration at = after;
        do {
            at = at.plus(seconds(exponential(1 / busiest)));
        } while (dice.nextDouble() > perSecond(at) / busiest);
        return at;
    }

    private double perSecond(Duration at) {
        double hours = at.toSeconds() / 3600.0 - 12.5;
        double ofMean = 0.65 + 0.75 * Math.exp(-hours * hours / 4);
        double work = MEAN_HANDLING_SECONDS + MEAN_RING_SECONDS + WRAP_UP.toSeconds();
        return ofMean * shape.load() * shape.agents() / work;
    }

    private void arrive() {
        RequestId id = new RequestId(nextId());
        QueueId queue = dice.nextDouble() < SHARE_OF_ORDERS ? ORDERS : HELP;
        handle(
                new FloorCommand.RequestHelp(
                        id,
                        SessionId.firstOpenedBy(id),
                        SHOP,
                        new FloorCommand.Entry.Open(queue),
                        Kind.LIVE,
                        new Customer(new VisitorId("visitor"), "a customer", "{}"),
                        Optional.empty(),
                        List.of()));
        if (floor.request(id).isPresent()) {
            Connection page = new Connection(new ConnectionId(id.value().toString()), HOLDER);
            handle(new FloorCommand.ConnectVisitor(id, page, now.plus(LEASE)));
            plan(
                    seconds(exponential(PATIENCE_SECONDS)),
                    now,
                    () -> handle(new FloorCommand.LeaveQueue(id)));
        }
    }

    // -- agents

    private void work(int number) {
        AgentId agent = agent(number);
        Duration comes = Duration.ofMinutes(8 * 60 + 30 + dice.nextInt(90));
        Duration lunch = Duration.ofMinutes(11 * 60 + 30 + dice.nextInt(120));
        Duration goes = Duration.ofMinutes(16 * 60 + dice.nextInt(60));
        if (number == 0) {
            comes = Duration.ofMinutes(8 * 60 + 30);
            goes = CLOSES.plusMinutes(30);
        }
        plan(comes, () -> come(agent));
        plan(lunch, () -> means(agent, new Intent.Away("lunch")));
        plan(lunch.plusMinutes(30), () -> means(agent, Intent.AVAILABLE));
        if (shape.outage() == Shape.Outage.HALF_THE_AGENTS && number % 2 == 1) {
            plan(Duration.ofHours(14), () -> means(agent, new Intent.Away("outage")));
            plan(Duration.ofMinutes(15 * 60 + 30), () -> means(agent, Intent.AVAILABLE));
        }
        plan(goes, () -> means(agent, Intent.OFFLINE));
    }

    private void come(AgentId agent) {
        Connection desk = new Connection(new ConnectionId(agent.value()), HOLDER);
        handle(new FloorCommand.ConnectAgent(agent, desk, now.plus(LEASE)));
        means(agent, Intent.AVAILABLE);
    }

    private void means(AgentId agent, Intent intent) {
        handle(new FloorCommand.SetPresence(agent, intent));
    }

    private void answer(FloorEvent.OfferMade offer) {
        if (dice.nextDouble() >= MISSED) {
            plan(
                    seconds(2 + 8 * dice.nextDouble()),
                    now,
                    () -> handle(new FloorCommand.AcceptOffer(offer.agent(), offer.offer())));
        }
    }

    private void help(FloorEvent.OfferAccepted accepted) {
        double handling = Math.exp(HANDLING_MEAN + HANDLING_SPREAD * dice.nextGaussian());
        plan(
                seconds(handling),
                now,
                () -> handle(new FloorCommand.EndHandling(accepted.session())));
    }

    private void comeBack(FloorEvent.OfferLapsed lapsed) {
        plan(Duration.ofMinutes(2), now, () -> means(lapsed.agent(), Intent.AVAILABLE));
    }

    // -- the floor

    private void handle(FloorCommand command) {
        Decision decision =
                floor.handle(
                        new IssuedCommand(new CommandId(nextId()), now, Actor.SYSTEM, command));
        journal.addAll(decision.events());
        for (NumberedEvent numbered : decision.events()) {
            switch (numbered.event()) {
                case FloorEvent.OfferMade made -> answer(made);
                case FloorEvent.OfferAccepted accepted -> help(accepted);
                case FloorEvent.OfferLapsed lapsed -> comeBack(lapsed);
                case FloorEvent _ -> {}
            }
        }
    }

    private void plan(Duration ofTheDay, Runnable deed) {
        plan(ofTheDay, MIDNIGHT, deed);
    }

    private void plan(Duration after, Instant from, Runnable deed) {
        plans.add(new Planned(from.plus(after), numbers++, deed));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - dice.nextDouble());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private UUID nextId() {
        numbers++;
        return new UUID(0, numbers);
    }

    private FloorConfiguration configuration() {
        List<AgentSettings> agents = new ArrayList<>();
        for (int i = 0; i < shape.agents(); i++) {
            List<QueueId> queues = i % 3 == 0 ? List.of(HELP, ORDERS) : List.of(HELP);
            agents.add(new AgentSettings(1, agent(i), "agent " + i, 1, queues, List.of()));
        }
        return new FloorConfiguration(
                new SiteSettings(
                        1,
                        ZoneOffset.UTC,
                        SiteSettings.DEFAULT_GRACE,
                        SiteSettings.DEFAULT_GRACE,
                        false),
                List.of(queue(HELP, 4), queue(ORDERS, 6)),
                agents);
    }

    private static AgentId agent(int number) {
        return new AgentId("agent-%03d".formatted(number));
    }

    private static QueueSettings queue(QueueId id, int priority) {
        return new QueueSettings(
                1,
                id,
                id.value(),
                priority,
                AgentPolicy.LONGEST_IDLE,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                1_000,
                Duration.ofHours(2),
                Duration.ofSeconds(20),
                WRAP_UP,
                new ServiceLevel(80, Duration.ofSeconds(20)),
                List.of(),
                List.of());
    }
}
