package org.balie.simulation.floor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorConfiguration;
import org.balie.acd.core.IssuedCommand;
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
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.acd.core.state.Settings.SiteSettings;

/// What a decision costs on a floor that is full: prints a figure for each size, to see that it
/// hardly grows with those who wait. A quick look, not a benchmark.
///
/// One round is a customer who arrives, an agent who accepts the offer that rings, and that
/// session's end, after which the agent is offered the next: three commands, one offer explained.
public final class DecisionCost {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final HolderId HOLDER = new HolderId("replica");
    private static final int QUEUES = 4;
    private static final int ROUNDS = 20_000;
    private static final int COMMANDS_PER_ROUND = 3;

    private final Floor floor = Floor.empty(new SiteId("demo"), NINE);
    private final List<RequestId> ringing = new ArrayList<>();
    private long ids;
    private Instant now = NINE;

    private DecisionCost(int waiting, int agents) {
        List<QueueId> queues =
                IntStream.range(0, QUEUES).mapToObj(i -> new QueueId("queue-" + i)).toList();
        handle(new FloorCommand.ApplyConfiguration(configuration(queues, agents)));
        for (int i = 0; i < agents; i++) {
            AgentId agent = new AgentId("agent-" + i);
            Connection desk = new Connection(new ConnectionId("desk-" + i), HOLDER);
            handle(new FloorCommand.ConnectAgent(agent, desk, NINE.plus(Duration.ofDays(9))));
            handle(new FloorCommand.SetPresence(agent, Intent.AVAILABLE));
        }
        for (int i = 0; i < waiting + agents; i++) {
            arrive(queues.get(i % QUEUES));
        }
        floor.requests()
                .filter(request -> request.state() instanceof RequestState.Offered)
                .map(Request::id)
                .sorted()
                .forEach(ringing::add);
    }

    private static FloorConfiguration configuration(List<QueueId> queues, int agents) {
        return new FloorConfiguration(
                new SiteSettings(1, ZoneOffset.UTC, Duration.ofDays(1), Duration.ofDays(1), false),
                queues.stream().map(DecisionCost::queue).toList(),
                IntStream.range(0, agents)
                        .mapToObj(
                                i ->
                                        new AgentSettings(
                                                1,
                                                new AgentId("agent-" + i),
                                                "agent-" + i,
                                                1,
                                                queues,
                                                List.of()))
                        .toList());
    }

    private static QueueSettings queue(QueueId id) {
        return new QueueSettings(
                1,
                id,
                id.value(),
                5,
                AgentPolicy.LONGEST_IDLE,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                Integer.MAX_VALUE,
                Duration.ofDays(1),
                Duration.ofHours(1),
                Duration.ZERO,
                new ServiceLevel(80, Duration.ofSeconds(20)),
                List.of(),
                List.of());
    }

    private Decision handle(FloorCommand command) {
        ids++;
        return floor.handle(
                new IssuedCommand(new CommandId(new UUID(1, ids)), now, Actor.SYSTEM, command));
    }

    private void arrive(QueueId queue) {
        ids++;
        RequestId id = new RequestId(new UUID(0, ids));
        handle(
                new FloorCommand.RequestHelp(
                        id,
                        SessionId.firstOpenedBy(id),
                        new EntryPointId("shop"),
                        new FloorCommand.Entry.Open(queue),
                        Kind.LIVE,
                        new Customer(new VisitorId("v"), "a customer", "{}"),
                        Optional.empty(),
                        List.of()));
    }

    private void round(int number) {
        now = now.plusMillis(5);
        arrive(new QueueId("queue-" + number % QUEUES));
        Request request = floor.request(ringing.removeFirst()).orElseThrow();
        if (!(request.state() instanceof RequestState.Offered offered)) {
            throw new IllegalStateException(request + " should ring");
        }
        RequestState.Ask ask = offered.asks().getFirst();
        handle(new FloorCommand.AcceptOffer(ask.agent(), ask.offer()));
        handle(new FloorCommand.EndHandling(request.session()));
        floor.agent(ask.agent()).flatMap(agent -> agent.ringing()).ifPresent(ringing::add);
    }

    private double microsPerCommand() {
        for (int i = 0; i < ROUNDS; i++) {
            round(i);
        }
        // The time of this thread, so that what else the machine does counts less.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            round(i);
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1000.0 / ROUNDS / COMMANDS_PER_ROUND;
    }

    public static void main(String[] arguments) {
        System.out.println("waiting   agents   µs per command");
        for (int agents : new int[] {10, 1_000, 10_000}) {
            for (int waiting : new int[] {1, 1_000, 100_000}) {
                double micros = new DecisionCost(waiting, agents).microsPerCommand();
                System.out.printf("%7d  %7d  %15.1f%n", waiting, agents, micros);
            }
        }
    }
}
