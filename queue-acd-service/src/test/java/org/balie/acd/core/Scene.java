package org.balie.acd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

/// A floor under test, on which people have names: a customer's request is called after the
/// customer, and what happened reads `OfferMade carl help ann`.
final class Scene {

    /// A Monday morning.
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    static final HolderId HOLDER = new HolderId("holder");

    /// That the test's own holder is alive is no news to any test.
    private static final String OWN_LEASE = "LeaseRenewed holder";

    Floor floor = Floor.empty(new SiteId("demo"), NINE);
    private final List<NumberedEvent> journal = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();
    private Instant now = NINE;
    private int commands;
    private Decision last = new Decision(List.of(), List.of(), Optional.empty());

    Scene with(Setups.Queue... queues) {
        Arrays.stream(queues)
                .forEach(queue -> when(new FloorCommand.ConfigureQueue(queue.settings())));
        return this;
    }

    Scene with(Setups.Agent... agents) {
        Arrays.stream(agents)
                .forEach(agent -> when(new FloorCommand.ConfigureAgent(agent.settings())));
        return this;
    }

    // -- time

    Instant now() {
        return now;
    }

    /// Time goes by and is noticed.
    Scene after(Duration time) {
        now = now.plus(time);
        return when(new FloorCommand.Tick());
    }

    Scene after(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    /// Time goes by and nobody looks.
    Scene unnoticed(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    // -- what people do

    Scene available(String... agents) {
        for (String agent : agents) {
            connects(agent, agent + "-desk");
            intends(agent, Intent.AVAILABLE);
        }
        return this;
    }

    Scene intends(String agent, Intent intent) {
        return when(new FloorCommand.SetPresence(new AgentId(agent), intent));
    }

    Scene connects(String agent, String connection) {
        return when(new FloorCommand.ConnectAgent(new AgentId(agent), held(connection), lease()));
    }

    Scene disconnects(String agent, String connection) {
        return when(new FloorCommand.DisconnectAgent(new AgentId(agent), held(connection)));
    }

    Scene hasTelephone(String... agents) {
        for (String agent : agents) {
            when(new FloorCommand.TelephoneReached(new AgentId(agent)));
        }
        return this;
    }

    Scene losesTelephone(String agent) {
        return when(new FloorCommand.TelephoneGone(new AgentId(agent)));
    }

    Scene asks(String customer, String queue) {
        return when(request(customer, queue, Optional.empty()));
    }

    Scene asksAgainFor(String customer, String queue, String agent) {
        return when(request(customer, queue, Optional.of(new AgentId(agent))));
    }

    Scene leavesMessage(String customer, String queue) {
        return when(request(customer, queue, Kind.MESSAGE, Optional.empty()));
    }

    /// A telephone call waits in a queue, for the first time or because somebody put it there.
    Scene calls(String caller, String queue) {
        return calls(caller, caller, queue, Optional.empty());
    }

    /// The telephone of the agent who had accepted it was not answered.
    Scene isMissed(String caller, String again, String queue, String agent) {
        return calls(caller, again, queue, Optional.of(new AgentId(agent)));
    }

    Scene calls(String caller, String request, String queue, Optional<AgentId> missedBy) {
        return when(
                new FloorCommand.QueueCall(
                        id(request),
                        session(caller),
                        new QueueId(queue),
                        new Customer(new VisitorId(caller), caller, "{}"),
                        missedBy,
                        Optional.empty(),
                        List.of()));
    }

    Scene isWith(String caller, String agent) {
        return when(new FloorCommand.PassCall(session(caller), Optional.of(new AgentId(agent))));
    }

    FloorCommand.RequestHelp request(String customer, String queue, Optional<AgentId> preferred) {
        return request(customer, queue, Kind.LIVE, preferred);
    }

    private FloorCommand.RequestHelp request(
            String customer, String queue, Kind kind, Optional<AgentId> preferred) {
        return new FloorCommand.RequestHelp(
                id(customer),
                session(customer),
                new EntryPointId("shop"),
                new FloorCommand.Entry.Open(new QueueId(queue)),
                kind,
                new Customer(new VisitorId(customer), customer, "{}"),
                preferred,
                List.of());
    }

    Scene opensPage(String customer, String connection) {
        return when(new FloorCommand.ConnectVisitor(id(customer), held(connection), lease()));
    }

    Scene closesPage(String customer, String connection) {
        return when(new FloorCommand.DisconnectVisitor(id(customer), held(connection)));
    }

    Scene accepts(String agent, OfferId offer) {
        return when(new FloorCommand.AcceptOffer(new AgentId(agent), offer));
    }

    Scene accepts(String agent) {
        return accepts(agent, offerTo(agent));
    }

    Scene declines(String agent) {
        return when(
                new FloorCommand.DeclineOffer(
                        new AgentId(agent), offerTo(agent), Optional.of("not mine")));
    }

    Scene pulls(String agent, String customer) {
        return when(new FloorCommand.PullRequest(new AgentId(agent), id(customer)));
    }

    Scene assigns(String customer, String agent) {
        return when(new FloorCommand.AssignRequest(id(customer), new AgentId(agent)));
    }

    Scene moves(String customer, String queue) {
        return when(new FloorCommand.MoveRequest(id(customer), new QueueId(queue)));
    }

    Scene prioritises(String customer, int priority) {
        return when(new FloorCommand.PrioritiseRequest(id(customer), priority));
    }

    Scene closes(String customer) {
        return when(new FloorCommand.CloseRequest(id(customer), "solved by telephone"));
    }

    /// The session that the customer's request has, under a new name.
    Scene transfersToQueue(String agent, String customer, String again, String queue) {
        return transfers(
                agent, customer, again, new FloorCommand.Target.ToQueue(new QueueId(queue)));
    }

    Scene transfersToAgents(String agent, String customer, String again, String... agents) {
        return transfers(
                agent,
                customer,
                again,
                new FloorCommand.Target.ToAgents(Arrays.stream(agents).map(AgentId::new).toList()));
    }

    private Scene transfers(
            String agent, String customer, String again, FloorCommand.Target target) {
        return when(
                new FloorCommand.TransferSession(
                        id(again),
                        id(customer),
                        new AgentId(agent),
                        target,
                        "wants it in writing"));
    }

    Scene cancels(String agent, String transfer) {
        return when(new FloorCommand.CancelTransfer(new AgentId(agent), id(transfer)));
    }

    Scene ends(String customer) {
        return when(new FloorCommand.EndHandling(session(customer)));
    }

    /// The customer's session comes back under a new name.
    Scene returns(String customer, String again, String queue, String lost) {
        return when(
                new FloorCommand.RequeueSession(
                        id(again), session(customer), new QueueId(queue), new AgentId(lost)));
    }

    Scene when(FloorCommand command) {
        commands++;
        UUID id = new UUID(0, commands);
        last = floor.handle(new IssuedCommand(new CommandId(id), now, Actor.SYSTEM, command));
        journal.addAll(last.events());
        return this;
    }

    // -- what came of it

    /// Exactly this came of the latest command.
    Scene then(String... events) {
        assertEquals(
                List.of(events),
                last.events().stream()
                        .map(this::text)
                        .filter(text -> !OWN_LEASE.equals(text))
                        .toList());
        return this;
    }

    Scene thenNothing() {
        assertTrue(last.rejection().isEmpty(), () -> last.rejection().toString());
        return then();
    }

    Scene thenRejected(Rejection rejection) {
        assertEquals(Optional.of(rejection), last.rejection());
        return then();
    }

    List<NumberedEvent> journal() {
        return journal;
    }

    Request of(String customer) {
        return floor.request(id(customer)).orElseThrow();
    }

    AgentState agent(String agent) {
        return floor.agent(new AgentId(agent)).orElseThrow();
    }

    String presence(String agent) {
        Presence presence = agent(agent).presence();
        return presence.code() + presence.reason().map(reason -> " " + reason).orElse("");
    }

    List<String> line(String queue) {
        return floor.line(new QueueId(queue)).stream().map(id -> names.get(id.value())).toList();
    }

    OfferId offerTo(String agent) {
        Request request = floor.request(agent(agent).ringing().orElseThrow()).orElseThrow();
        return ((RequestState.Offered) request.state())
                .of(new AgentId(agent))
                .orElseThrow()
                .offer();
    }

    Explanation explanation() {
        return last.events().stream()
                .flatMap(
                        event ->
                                event.event() instanceof FloorEvent.OfferMade made
                                        ? Stream.of(made.explanation())
                                        : Stream.of())
                .reduce((_, latest) -> latest)
                .orElseThrow();
    }

    RequestId id(String customer) {
        UUID id = UUID.nameUUIDFromBytes(customer.getBytes(StandardCharsets.UTF_8));
        names.put(id, customer);
        return new RequestId(id);
    }

    SessionId session(String customer) {
        return SessionId.firstOpenedBy(id(customer));
    }

    static Connection held(String connection) {
        return new Connection(new ConnectionId(connection), HOLDER);
    }

    /// Long enough not to matter.
    private Instant lease() {
        return now.plus(Duration.ofDays(2));
    }

    // -- in words

    private String text(NumberedEvent numbered) {
        FloorEvent event = numbered.event();
        return Stream.concat(
                        Stream.of(event.getClass().getSimpleName()),
                        Arrays.stream(event.getClass().getRecordComponents())
                                .map(component -> value(event, component))
                                .flatMap(value -> word(value).stream()))
                .collect(Collectors.joining(" "));
    }

    private static Object value(Object event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Who and what; times, numbers and sessions are looked at by the tests that are about them.
    private Optional<String> word(Object value) {
        return switch (value) {
            case Request request -> Optional.of(names.getOrDefault(request.id().value(), "?"));
            case RequestId id -> Optional.of(names.getOrDefault(id.value(), "?"));
            case AgentId id -> Optional.of(id.value());
            case QueueId id -> Optional.of(id.value());
            case HolderId id -> Optional.of(id.value());
            case Presence presence -> Optional.of(presence.code());
            case FloorEvent.Refusal refusal -> Optional.of(refusal.code());
            case FloorEvent.AbandonCause cause -> Optional.of(cause.code());
            case FloorEvent.RescindCause cause -> Optional.of(cause.code());
            case FloorEvent.HandlingEnd end -> Optional.of(end.code());
            case FloorEvent.TransferEnd end -> Optional.of(end.code());
            case OverflowStep step -> Optional.of(step.code());
            default -> Optional.empty();
        };
    }
}
