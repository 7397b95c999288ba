package org.balie.telephony.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.balie.local.testing.RealParts;
import org.balie.platform.problem.ProblemException;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.journal.Leases.Replica;
import org.balie.telephony.service.WithTelephones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tabs whose sockets are at another replica than the one that decides for their site: this service
/// is the owner, and the test has the tabs of the other.
@QuarkusTest
@TestProfile(WithTelephones.class)
@WithTestResource(RealParts.class)
@Tag("TEL-26")
class LedTabsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PhoneNumber NUMBER = new PhoneNumber("+31205550101");
    private static final PersonId ANN = new PersonId("ann of the café");

    @Inject PhoneSystem phones;
    @Inject SiteExchanges exchanges;
    @Inject TabLinks links;
    @Inject InstantSource clock;

    private final SiteId site = new SiteId("site-" + UUID.randomUUID());
    private final String device = UUID.randomUUID().toString();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private volatile Optional<Replica> owner = Optional.empty();
    private TabSockets other;
    private Tab tab;

    @BeforeEach
    void open() {
        send(
                new Actor.Administrator(new PersonId("admin")),
                new SetupCommand.ConfigurePerson(
                        new Person(
                                ANN,
                                "Ann",
                                Person.Kind.PERSON,
                                Person.Licence.PHONE,
                                NUMBER,
                                "room")));
        owner = Optional.of(replica(RealParts.address("").toString()));
        var led = new LedTabs(_ -> Uni.createFrom().item(owner), links);
        other = new TabSockets(new TabTelephones(phones, exchanges, led, clock), led, clock);
        tab = other.opened("socket", site, ANN);
        tab.hears(heard::add);
    }

    @AfterEach
    void close() {
        other.closed("socket");
    }

    private static Replica replica(String address) {
        return new Replica(UUID.randomUUID(), address, Optional.empty());
    }

    private void send(Actor actor, ExchangeCommand command) {
        var decision =
                exchanges
                        .send(site, actor, command)
                        .toCompletableFuture()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
        assertEquals(Optional.empty(), decision.rejection());
    }

    private static ObjectNode frame(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private JsonNode hear(String kind) throws InterruptedException {
        while (true) {
            JsonNode next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertNotNull(next, "no " + kind);
            if (next.path("kind").asText().equals(kind)) {
                return next;
            }
        }
    }

    private void here() throws InterruptedException {
        tab.said(frame("here").put("deviceId", device));
        assertEquals(device, hear("registered").path("deviceId").asText());
    }

    private void call() {
        send(
                Actor.MACHINE,
                new Report.CallArrived(
                        new CallId(UUID.randomUUID()),
                        NUMBER,
                        Optional.of(new PhoneNumber("+31612345678"))));
    }

    private boolean isThere() {
        return exchanges
                .ask(site, it -> it.devices(ANN).contains(new DeviceId(device)))
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private void awaitGone() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isThere()) {
            Thread.sleep(20);
            assertEquals(true, System.nanoTime() < deadline, "it is there still");
        }
    }

    @Test
    void a_tab_at_another_replica_rings_and_answers_until_its_socket_ends() throws Exception {
        here();
        call();
        JsonNode ring = hear("ring");
        assertEquals(NUMBER.value(), ring.path("called").asText());

        // An answer that says nothing of use: that the owner ends the leg proves that it came.
        tab.said(
                frame("answer")
                        .put("callId", ring.path("callId").asText())
                        .put("leg", ring.path("leg").asInt())
                        .put("sdp", "v=0\r\n"));
        assertEquals(ring.path("leg"), hear("stop").path("leg"));

        other.closed("socket");
        awaitGone();
    }

    @Test
    void it_says_that_it_is_gone_and_rings_no_more() throws Exception {
        here();
        tab.said(frame("gone"));
        awaitGone();
        here();
    }

    @Test
    void the_leg_of_another_tab_is_none() throws Exception {
        here();
        assertThrows(
                ProblemException.class,
                () ->
                        tab.said(
                                frame("keys")
                                        .put("callId", UUID.randomUUID().toString())
                                        .put("leg", 2)
                                        .put("keys", "1")));
    }

    @Test
    void when_another_replica_takes_the_site_the_tab_is_told_to_come_again() throws Exception {
        here();
        owner = Optional.of(replica("http://127.0.0.1:9"));
        other.look();
        assertEquals("elsewhere", hear("refused").path("code").asText());
        awaitGone();
    }

    @Test
    void an_owner_that_can_not_be_reached_is_elsewhere() throws Exception {
        owner = Optional.of(replica("http://127.0.0.1:9"));
        tab.said(frame("here").put("deviceId", device));
        assertEquals("elsewhere", hear("refused").path("code").asText());
    }

    @Test
    void nobody_leads_a_tab_without_the_replicas_key() throws Exception {
        var closed = new CompletableFuture<Integer>();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(TabLinkSocket.SITE, site.value())
                .header(TabLinkSocket.PERSON, "ann")
                .header("Balie-Service-Key", "guessed")
                .buildAsync(
                        java.net.URI.create(
                                RealParts.address(TabLinkSocket.PATH)
                                        .toString()
                                        .replaceFirst("^http", "ws")),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onClose(
                                    WebSocket socket, int code, String reason) {
                                closed.complete(code);
                                return CompletableFuture.completedStage(null);
                            }
                        })
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .sendText(frame("here").put("deviceId", device).toString(), true);
        assertEquals(1008, closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(false, isThere());
    }
}
