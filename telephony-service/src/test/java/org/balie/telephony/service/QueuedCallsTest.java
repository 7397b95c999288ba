package org.balie.telephony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;
import org.balie.contracts.TelephonyEvent;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the exchange does with calls that wait in a queue, when the floor says something.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-27")
class QueuedCallsTest {
    private static final Customer CALLER =
            new Customer(
                    "tel:" + TestOffice.CUSTOMER,
                    TestOffice.CUSTOMER,
                    Optional.empty(),
                    "en",
                    List.of(),
                    new Customer.PageVisit("", "", "", ""));

    @Inject TestOffice office;

    @BeforeEach
    void a_number_leads_to_a_queue() {
        office.boss()
                .admin()
                .body(Map.of("queueId", "service"))
                .put("/api/telephony/admin/numbers/" + TestOffice.QUEUE_NUMBER)
                .then()
                .statusCode(200);
    }

    @Test
    void the_call_rings_for_the_agent_who_has_accepted() {
        office.person("ann");
        try (var desk = office.desk("ann")) {
            var call = office.call(TestOffice.QUEUE_NUMBER);
            tell(accepted(call, "ann", AcdEvent.CALL));

            desk.await("alert/" + call, it -> it.path("cause").asText().equals("queue"));
            office.actAt("ann", call, "answer").statusCode(204);
            desk.await("call/" + call, it -> it.path("state").asText().equals("in-use"));
        }
    }

    @Test
    void the_floor_is_told_who_can_be_rung_when_that_changes_and_when_an_agent_comes() {
        office.person("ann");
        tell(presence("ann", "available"));
        tell(presence("ann", "away"));
        tell(presence("boss", "available"));

        assertEquals(
                List.of("boss", "ann", "ann", "ann", "boss", "boss"),
                TestTopic.readOfTelephones(office.site, 6).stream()
                        .map(each -> ((TelephonyEvent.TelephoneReached) each.data()).personId())
                        .toList());
    }

    private AcdEvent presence(String agent, String presence) {
        return new AcdEvent.AgentPresenceChanged(
                office.site, agent, agent, presence, Optional.empty(), Instant.now());
    }

    @Test
    void an_agent_without_a_telephone_has_missed_it_and_the_queue_is_told() {
        var call = office.call(TestOffice.QUEUE_NUMBER);
        tell(accepted(call, "nobody", AcdEvent.CALL));

        var told = TestTopic.read(office.site, 3);
        var queued = (TelephonyEvent.CallQueued) told.getLast().data();
        assertEquals(Optional.of("nobody"), queued.missedBy());
    }

    @Test
    void a_session_that_an_agent_accepts_is_none_of_the_exchanges_business() {
        var call = office.call(TestOffice.QUEUE_NUMBER);
        tell(accepted(call, "nobody", AcdEvent.LIVE));
        tell(refused(call, "full"));
        office.hearsWhy(call);

        assertEquals(
                List.of("CallStarted", "CallQueued", "CallEnded"),
                TestTopic.read(office.site, 3).stream()
                        .map(each -> each.data().getClass().getSimpleName())
                        .toList());
    }

    @Test
    void a_caller_whom_the_queue_turns_away_is_let_go() {
        var call = office.call(TestOffice.QUEUE_NUMBER);
        tell(refused(call, "full"));
        office.hearsWhy(call);

        assertEquals("busy", end().cause());
    }

    @Test
    @Tag("ACD-13")
    void a_caller_whom_nobody_helped_in_time_is_let_go() {
        var call = office.call(TestOffice.QUEUE_NUMBER);
        tell(
                new AcdEvent.RequestAbandoned(
                        office.site,
                        UUID.randomUUID(),
                        "service",
                        Duration.ofMinutes(30),
                        "maximum-wait",
                        Optional.of(UUID.fromString(call)),
                        Instant.now()));
        office.hearsWhy(call);

        assertEquals("unanswered", end().cause());
    }

    private TelephonyEvent.CallEnded end() {
        return (TelephonyEvent.CallEnded) TestTopic.read(office.site, 3).getLast().data();
    }

    private AcdEvent refused(String call, String reason) {
        return new AcdEvent.RequestRefused(
                office.site,
                UUID.randomUUID(),
                "",
                "service",
                "Service",
                CALLER,
                reason,
                Optional.of(UUID.fromString(call)),
                Instant.now());
    }

    private AcdEvent accepted(String call, String agent, String kind) {
        return new AcdEvent.OfferAccepted(
                office.site,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.fromString(call),
                "service",
                "Service",
                agent,
                "The " + agent,
                CALLER,
                Duration.ofSeconds(3),
                List.of(),
                kind,
                Instant.now());
    }

    private void tell(AcdEvent event) {
        TestTopic.tell(office.site, event);
    }
}
