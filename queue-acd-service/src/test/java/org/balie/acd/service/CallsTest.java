package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the floor does with telephone calls that wait in a queue.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-27")
class CallsTest {
    private static final String NUMBER = "+31612345678";

    private final TestTopic topic = new TestTopic();
    private final UUID call = UUID.randomUUID();

    @Test
    void a_call_is_offered_with_its_number_and_keeps_its_agent_busy_until_it_ends() {
        var site = TestSite.open(Map.of("wrapUpSeconds", 600));
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready();
                var board = site.board()) {
            tell(site, reached(site, nadia));
            tell(site, queued(site, TestSite.QUEUE, Optional.empty()));

            var offer = desk.awaitAny("offer/", _ -> true).getValue();
            assertEquals("call", offer.path("kind").asText());
            assertEquals(NUMBER, offer.path("customer").path("name").asText());
            var line = board.awaitAny("request/", _ -> true).getValue();
            assertEquals("call", line.path("kind").asText());
            assertEquals(NUMBER, line.path("customerName").asText());

            nadia.accept(offer);
            var work = "work/" + offer.path("requestId").asText();
            desk.await(work, it -> it.path("state").asText().equals("in-session"));
            var accepted = await(site, AcdEvent.OfferAccepted.class).getFirst();
            assertEquals(AcdEvent.CALL, accepted.kind());
            assertEquals(call, accepted.sessionId());
            assertEquals(nadia.id, accepted.agentId());

            tell(site, ended(site));
            desk.await(work, it -> it.path("state").asText().equals("wrap-up"));
            assertEquals(1, await(site, AcdEvent.RequestQueued.class).size());
        }
    }

    @Test
    @Tag("ACD-11")
    void who_calls_again_is_shown_with_the_earlier_visit() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            tell(site, reached(site, nadia));
            tell(site, queued(site, TestSite.QUEUE, Optional.empty()));
            var offer = desk.awaitAny("offer/", _ -> true);
            nadia.accept(offer.getValue());
            desk.awaitAny("work/", _ -> true);
            tell(site, ended(site));
            desk.awaitGone("work/" + offer.getValue().path("requestId").asText());

            tell(site, queued(site, UUID.randomUUID(), TestSite.QUEUE, Optional.empty()));
            var again = desk.awaitAny("offer/", it -> !it.path("history").isEmpty()).getValue();
            assertEquals("Nadia", again.path("history").path(0).path("agentName").asText());
        }
    }

    @Test
    void a_caller_who_hangs_up_has_abandoned() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            tell(site, reached(site, nadia));
            tell(site, queued(site, TestSite.QUEUE, Optional.empty()));
            var offer = desk.awaitAny("offer/", _ -> true);
            tell(site, ended(site));

            desk.awaitGone(offer.getKey());
            var abandoned = await(site, AcdEvent.RequestAbandoned.class).getFirst();
            assertEquals("hung-up", abandoned.cause());
            assertEquals(Optional.of(call), abandoned.callId());
        }
    }

    @Test
    void a_call_for_a_queue_that_does_not_exist_is_turned_away() {
        var site = TestSite.open();
        tell(site, queued(site, "nowhere", Optional.empty()));

        var refused = await(site, AcdEvent.RequestRefused.class).getFirst();
        assertEquals("closed", refused.reason());
        assertEquals(Optional.of(call), refused.callId());
    }

    @Test
    @Tag("ACD-8")
    void a_call_that_its_agent_did_not_pick_up_rings_at_another_desk() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var desk = nadia.ready()) {
            tell(site, reached(site, nadia));
            tell(site, queued(site, TestSite.QUEUE, Optional.empty()));
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());
            desk.awaitAny("work/", _ -> true);
            try (var omarsDesk = omar.ready()) {
                tell(site, reached(site, omar));
                tell(site, queued(site, TestSite.QUEUE, Optional.of(nadia.id)));

                var offer = omarsDesk.awaitAny("offer/", _ -> true).getValue();
                assertTrue(offer.path("returning").asBoolean());
                assertEquals("call", offer.path("kind").asText());
                desk.await("me", me -> me.path("reason").asText().equals("missed-offer"));
                var requeued = await(site, AcdEvent.RequestRequeued.class).getFirst();
                assertEquals(AcdEvent.CALL, requeued.kind());
            }
        }
    }

    @Test
    void a_call_waits_until_somebody_can_be_rung() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready();
                var board = site.board()) {
            tell(site, queued(site, TestSite.QUEUE, Optional.empty()));
            board.awaitAny("request/", it -> it.path("state").asText().equals("waiting"));
            tell(site, reached(site, nadia));
            desk.awaitAny("offer/", it -> it.path("kind").asText().equals("call"));
        }
    }

    private static TelephonyEvent reached(TestSite site, TestAgent agent) {
        return new TelephonyEvent.TelephoneReached(site.id, agent.id, Instant.now());
    }

    private TelephonyEvent queued(TestSite site, String queue, Optional<String> missedBy) {
        return queued(site, call, queue, missedBy);
    }

    private static TelephonyEvent queued(
            TestSite site, UUID call, String queue, Optional<String> missedBy) {
        return new TelephonyEvent.CallQueued(
                site.id, call, queue, Optional.of(NUMBER), missedBy, Instant.now());
    }

    private TelephonyEvent ended(TestSite site) {
        return new TelephonyEvent.CallEnded(
                site.id,
                call,
                "in",
                Optional.empty(),
                Optional.empty(),
                Optional.of(TestSite.QUEUE),
                Optional.of(NUMBER),
                Instant.now(),
                Optional.empty(),
                "hung-up",
                List.of(),
                Duration.ZERO,
                false,
                Instant.now());
    }

    /// What the floor has told of one kind, as soon as it has.
    private <E extends AcdEvent> List<E> await(TestSite site, Class<E> kind) {
        Function<List<String>, List<E>> ofKind =
                told ->
                        told.stream()
                                .flatMap(it -> EventCodec.decode(it, AcdEvent.class).stream())
                                .map(Envelope::data)
                                .filter(kind::isInstance)
                                .map(kind::cast)
                                .toList();
        return ofKind.apply(
                topic.await(Topics.ACD_EVENTS, site.id, told -> !ofKind.apply(told).isEmpty()));
    }

    private void tell(TestSite site, TelephonyEvent event) {
        var envelope =
                Envelope.of(
                        UUID.randomUUID(),
                        call.toString(),
                        Instant.now(),
                        site.id,
                        1,
                        "system",
                        event);
        var text = EventCodec.encode(envelope);
        // As Kafka may: twice.
        topic.send(Topics.TELEPHONY_EVENTS, site.id, text);
        topic.send(Topics.TELEPHONY_EVENTS, site.id, text);
    }
}
