package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.engine.Ownership;
import org.balie.acd.engine.SecondEngine;
import org.balie.acd.sockets.OtherReplica;
import org.balie.acd.views.SecondViews;
import org.balie.acd.views.Views;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What several replicas owe each other: to show the same, to hand over, to notice a death.
@QuarkusTest
@WithTestResource(RealParts.class)
class ReplicasTest {
    private static final String GROUP = "balie-acd-floor";

    private final TestTopic topic = new TestTopic();

    @Inject Views views;
    @Inject Ownership ownership;
    @Inject CommandSender commands;
    @Inject Instance<SecondViews> secondViews;
    @Inject Instance<SecondEngine> secondEngines;
    @Inject Instance<OtherReplica> otherReplicas;

    @Test
    void a_replica_that_decides_nothing_shows_what_was_decided_elsewhere() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        var second = secondViews.get();
        second.start();
        try (var desk = nadia.ready();
                var omarsDesk = omar.ready()) {
            var nadiasDesk = get(second.views().desk(site.id, nadia.id));
            var jan = site.customer("Jan");
            var page = get(second.views().visitor(site.id, jan.requestId));
            var offer = desk.awaitAny("offer/", _ -> true);
            await(() -> nadiasDesk.keys().contains(offer.getKey()));

            nadia.decline(offer.getValue());
            omar.accept(omarsDesk.awaitAny("offer/", _ -> true).getValue());
            omarsDesk.await("work/" + jan.requestId);
            nadia.accept(offer.getValue());
            desk.awaitAny("notice/", _ -> true);

            await(() -> !nadiasDesk.keys().contains(offer.getKey()));
            // What is no event, but was told to one agent, arrives too.
            await(() -> nadiasDesk.keys().stream().anyMatch(key -> key.startsWith("notice/")));
            assertTrue(page.keys().contains("request"));
            await(() -> floorOf(site, views).equals(second(site, second)));
        } finally {
            second.stop();
        }
    }

    @Test
    void a_replica_that_hears_of_news_follows_without_waiting_for_its_round() {
        var site = TestSite.open();
        var second = secondViews.get();
        try (var _ = site.agent("Nadia").desk()) {
            site.awaitOpen();
            assertEquals(floorOf(site, views), second(site, second));
            site.customer("Jan");
            await(() -> floorOf(site, views).requests().size() == 1);
            assertTrue(second(site, second).requests().isEmpty());

            second.hear(site.id);

            assertEquals(1, second(site, second).requests().size());
        } finally {
            second.stop();
        }
    }

    /// Without rounds, so that nothing but the change itself can have drawn it.
    @Test
    void a_desk_shows_the_queue_that_its_agent_was_put_into_at_once() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia", Map.of("queues", List.of()));
        var second = secondViews.get();
        try (var desk = nadia.desk()) {
            desk.await("me", me -> me.path("presence").asText().equals("away"));
            var elsewhere = get(second.views().desk(site.id, nadia.id));
            assertFalse(elsewhere.keys().contains("queue/" + TestSite.QUEUE));
            site.putInto(nadia, List.of(TestSite.QUEUE));
            desk.await("queue/" + TestSite.QUEUE);

            second.hear(site.id);

            assertEquals(floorOf(site, views), second(site, second));
            assertTrue(elsewhere.keys().contains("queue/" + TestSite.QUEUE));
        } finally {
            second.stop();
        }
    }

    @Test
    @Tag("ACD-8")
    void a_replica_that_is_asked_to_go_hands_its_sites_over_and_loses_nothing() throws Exception {
        var leaving = secondEngines.get();
        leaving.start();
        var site = openedAt(leaving.ownership());
        try (var _ = site.agent("Nadia").desk()) {
            site.awaitOpen();
            assertFalse(ownership.isHere(site.id));
            for (int n = 0; n < 60; n++) {
                if (n == 30) {
                    Thread.ofVirtual().start(() -> stop(leaving));
                }
                ask(site);
            }
            leaving.stop();

            assertFalse(leaving.ownership().isHere(site.id));
            assertEquals(1, members());
            await(() -> ownership.isHere(site.id));
            await(() -> floorOf(site, views).requests().size() == 60);
            assertTold(site, 60);
        } finally {
            leaving.stop();
        }
    }

    /// Every request was told, each in its turn; some perhaps twice.
    private void assertTold(TestSite site, int requests) {
        List<Long> told =
                topic
                        .await(
                                Topics.ACD_EVENTS,
                                site.id,
                                events -> queued(events).distinct().count() == requests)
                        .stream()
                        .flatMap(event -> queued(List.of(event)))
                        .distinct()
                        .toList();
        assertEquals(told.stream().sorted().toList(), told);
    }

    private static Stream<Long> queued(List<String> events) {
        return events.stream()
                .flatMap(event -> EventCodec.decode(event, AcdEvent.class).stream())
                .filter(event -> event.data() instanceof AcdEvent.RequestQueued)
                .map(event -> event.sequence());
    }

    @Test
    @Tag("ACD-6")
    void agents_of_a_replica_that_died_go_offline_after_the_grace_and_others_stay() {
        var site = TestSite.open(Map.of("offerTimeoutSeconds", 300));
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        var dying = otherReplicas.get();
        var living = otherReplicas.get();
        try (var board = site.board()) {
            dying.desk(site.id, nadia.id);
            living.desk(site.id, omar.id);
            presence(board, nadia, "away");
            presence(board, omar, "away");
            nadia.presence("available");
            presence(board, nadia, "available");
            var jan = site.customer("Jan");
            try (var _ = jan.page()) {
                offered(board, jan, "Nadia");
                omar.presence("available");
                presence(board, omar, "available");

                dying.die();

                offered(board, jan, "Omar");
                presence(board, nadia, "offline");
                presence(board, omar, "available");
            }
        } finally {
            dying.die();
            living.die();
        }
    }

    private static void presence(LiveClient board, TestAgent agent, String expected) {
        board.await("agent/" + agent.id, it -> it.path("presence").asText().equals(expected));
    }

    private static void offered(LiveClient board, TestCustomer customer, String agentName) {
        board.await(
                "request/" + customer.requestId,
                it -> it.path("agentName").asText().equals(agentName));
    }

    /// Straight to the floor: how many may ask from one address is another matter.
    private void ask(TestSite site) {
        var id = new RequestId(UUID.randomUUID());
        var request =
                new FloorCommand.RequestHelp(
                        id,
                        SessionId.firstOpenedBy(id),
                        new EntryPointId(site.entryPoint),
                        new FloorCommand.Entry.Open(new QueueId(TestSite.QUEUE)),
                        Kind.LIVE,
                        new Customer(new VisitorId("visitor-" + id.value()), "Jan", "{}"),
                        Optional.empty(),
                        List.of());
        get(commands.send(site.id, Actor.SYSTEM, request));
    }

    private static void stop(SecondEngine engine) {
        try {
            engine.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Who reads the commands now. One who left without a word would count for seconds.
    private static int members() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealParts.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP))
                    .all()
                    .get(LiveClient.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .members()
                    .size();
        }
    }

    private static FloorSnapshot second(TestSite site, SecondViews second) {
        return floorOf(site, second.views());
    }

    /// Which sites are theirs is for a hash to say: one after the other is opened until one is.
    private static TestSite openedAt(Ownership theirs) {
        var sites = new ArrayList<TestSite>();
        await(
                () -> {
                    sites.add(TestSite.open());
                    return sites.stream().anyMatch(site -> theirs.isHere(site.id));
                });
        return sites.stream().filter(site -> theirs.isHere(site.id)).findFirst().orElseThrow();
    }

    private static FloorSnapshot floorOf(TestSite site, Views views) {
        return get(views.read(site.id, Floor::snapshot));
    }

    private static <T> T get(Uni<T> answer) {
        return answer.await().atMost(LiveClient.PATIENCE);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not in time");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
