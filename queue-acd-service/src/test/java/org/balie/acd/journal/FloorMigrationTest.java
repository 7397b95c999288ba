package org.balie.acd.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.Touched;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.History;
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
import org.balie.acd.core.state.OpeningHours;
import org.balie.acd.core.state.QueueDay;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

/// A floor that was stored before overflow, transfers and messages, and before waits were foretold
/// by those of others, goes on after the update.
@QuarkusTest
@WithTestResource(RealParts.class)
class FloorMigrationTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final AgentId ANN = new AgentId("ann");
    private static final RequestId RINGING = new RequestId(new UUID(0, 1));
    private static final RequestId KEPT = new RequestId(new UUID(0, 2));

    private final ObjectMapper json = new ObjectMapper();
    private final String site = "site-" + UUID.randomUUID();
    private long commands;

    @Inject Pool pool;
    @Inject FloorStore store;

    @Test
    void a_floor_of_before_is_read_as_if_nothing_had_happened() {
        var before = floor();
        touched()
                .forEach(
                        touched ->
                                FloorRecords.of(Set.of(touched), before)
                                        .rows
                                        .forEach(row -> insert(row.kind(), row.id(), old(row))));

        update();

        FloorSnapshot after =
                Objects.requireNonNull(store.load(List.of(site)).await().atMost(SOON).get(site));
        assertEquals(withoutHistory(before.snapshot()), after);
        var ringing = Floor.restore(after).request(RINGING).orElseThrow();
        assertInstanceOf(RequestState.Offered.class, ringing.state());
        var kept = Floor.restore(after).request(KEPT).orElseThrow();
        assertInstanceOf(RequestState.Reserved.class, kept.state());
    }

    /// Half hours were not counted before, nor was it known who stood where.
    private static FloorSnapshot withoutHistory(FloorSnapshot floor) {
        return new FloorSnapshot(
                floor.site(),
                floor.queues().stream().map(queue -> queue.on(blank(queue.day()))).toList(),
                floor.agents(),
                floor.requests().stream().map(FloorMigrationTest::withoutStanding).toList(),
                floor.closed(),
                floor.leases());
    }

    private static Request withoutStanding(Request request) {
        return new Request(
                request.id(),
                request.session(),
                request.origin(),
                request.kind(),
                request.queue(),
                request.customer(),
                request.history(),
                request.preferred(),
                request.arrivedAt(),
                request.ticket(),
                request.waitsUntil(),
                Optional.empty(),
                request.reach(),
                request.visitor(),
                request.rests(),
                request.pastOffers(),
                request.state());
    }

    private static QueueDay blank(QueueDay day) {
        return new QueueDay(
                day.day(),
                day.arrived(),
                day.refused(),
                day.answers(),
                day.ends(),
                day.handled(),
                day.handling(),
                day.foretold(),
                History.NONE);
    }

    private static List<Touched> touched() {
        return List.of(
                new Touched.OfSite(),
                new Touched.OfQueue(new QueueId("help")),
                new Touched.OfAgent(ANN),
                new Touched.OfRequest(RINGING),
                new Touched.OfRequest(KEPT),
                new Touched.OfHolder(new HolderId("replica")));
    }

    /// One request rings at Ann's desk, the next is kept for her.
    private Floor floor() {
        var floor = Floor.empty(new SiteId(site), NINE);
        var until = NINE.plus(Duration.ofDays(1));
        handle(floor, new FloorCommand.ConfigureQueue(queue()));
        handle(
                floor,
                new FloorCommand.ConfigureAgent(
                        new AgentSettings(
                                1, ANN, "Ann", 1, List.of(new QueueId("help")), List.of())));
        var desk = new Connection(new ConnectionId("desk"), new HolderId("replica"));
        handle(floor, new FloorCommand.ConnectAgent(ANN, desk, until));
        handle(floor, new FloorCommand.SetPresence(ANN, Intent.AVAILABLE));
        handle(floor, ask(RINGING));
        handle(floor, ask(KEPT));
        return floor;
    }

    private static QueueSettings queue() {
        var monday = new OpeningHours.Hours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.NOON);
        return new QueueSettings(
                1,
                new QueueId("help"),
                "Help",
                5,
                AgentPolicy.PREFERRED_AGENT,
                Duration.ofSeconds(60),
                List.of(),
                Optional.of(new OpeningHours(ZoneOffset.UTC, List.of(monday), List.of())),
                10,
                Duration.ofMinutes(10),
                Duration.ofSeconds(20),
                Duration.ZERO,
                new ServiceLevel(80, Duration.ofSeconds(20)),
                List.of(),
                List.of());
    }

    private static FloorCommand ask(RequestId request) {
        return new FloorCommand.RequestHelp(
                request,
                SessionId.firstOpenedBy(request),
                new EntryPointId("shop"),
                new FloorCommand.Entry.Open(new QueueId("help")),
                Kind.LIVE,
                new Customer(new VisitorId("visitor"), "Jan", ""),
                Optional.of(ANN),
                List.of());
    }

    private void handle(Floor floor, FloorCommand command) {
        commands++;
        floor.handle(
                new IssuedCommand(
                        new CommandId(new UUID(1, commands)), NINE, Actor.SYSTEM, command));
    }

    /// The row as the version before wrote it.
    private String old(FloorRecords.Row row) {
        try {
            var body = (ObjectNode) json.readTree(row.body().orElseThrow());
            switch (row.kind()) {
                case FloorRecords.SITE -> part(body, "settings").remove("agentsMayPull");
                case FloorRecords.QUEUE -> {
                    part(body, "settings").remove("overflow");
                    part(part(body, "settings"), "hours").remove("holidays");
                    part(body, "day").remove(List.of("foretold", "history"));
                    part(part(body, "day"), "ends").remove(List.of("closed", "movedOn"));
                    body.remove("delays");
                    body.putObject("pace").putNull("lastAccepted").putArray("gaps").add("PT5S");
                }
                case FloorRecords.AGENT -> {
                    body.remove("setBy");
                    part(body, "day").remove("times");
                }
                case FloorRecords.REQUEST -> oldRequest(body);
                default -> {}
            }
            return body.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void oldRequest(ObjectNode body) {
        body.remove(List.of("kind", "standing", "reach"));
        body.putNull("told");
        var state = part(body, "state");
        if (state.path("is").asText().equals("Reserved")) {
            state.set("agent", state.path("agents").get(0));
            state.remove(List.of("agents", "purpose"));
        } else {
            var ask = (ObjectNode) state.path("asks").get(0);
            state.remove(List.of("asks", "others"));
            state.setAll(ask);
        }
    }

    private static ObjectNode part(ObjectNode body, String name) {
        return (ObjectNode) body.path(name);
    }

    private void insert(String kind, String id, String body) {
        pool.preparedQuery("insert into floor_record values ($1, $2, $3, $4)")
                .execute(Tuple.of(site, kind, id, body))
                .await()
                .atMost(SOON);
    }

    /// What the migrations do to floors, here to this site's alone.
    private void update() {
        update(script("V5__by_hand.sql"));
        update(script("V6__delays.sql"));
    }

    private void update(String script) {
        var updates = script.substring(script.indexOf("update floor_record"));
        for (String statement : updates.split(";")) {
            if (!statement.isBlank()) {
                pool.preparedQuery(statement + " and site_id = $1")
                        .execute(Tuple.of(site))
                        .await()
                        .atMost(SOON);
            }
        }
    }

    private static String script(String name) {
        var path = "/db/migration/" + name;
        try (var stream = FloorMigrationTest.class.getResourceAsStream(path)) {
            var bytes = Objects.requireNonNull(stream).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
