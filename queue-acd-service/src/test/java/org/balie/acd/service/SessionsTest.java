package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the floor does when sessions say something.
@QuarkusTest
@WithTestResource(RealParts.class)
class SessionsTest {
    private final TestTopic topic = new TestTopic();

    @Test
    @Tag("ADM-4")
    void whoever_runs_the_session_is_told_what_its_queue_has_switched_off() {
        var site = TestSite.open(Map.of("featuresOff", List.of("video", "view-screen")));
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            site.customer("Jan");
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());

            topic.await(
                    Topics.ACD_EVENTS,
                    site.id,
                    told -> told.stream().anyMatch(SessionsTest::isAcceptedWithoutVideo));
        }
    }

    private static boolean isAcceptedWithoutVideo(String event) {
        return event.contains("\"balie.acd.OfferAccepted\"")
                && event.contains("\"featuresOff\":[\"video\",\"view-screen\"]");
    }

    @Test
    @Tag("ACD-4")
    @Tag("SES-6")
    void the_end_of_a_session_begins_wrap_up_and_finishing_it_frees_the_agent() {
        var site = TestSite.open(Map.of("wrapUpSeconds", 600));
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var jan = helped(site, nadia, desk);

            tell(
                    site,
                    jan,
                    new SessionEvent.SessionEnded(
                            site.id, jan, "ended-by-agent", Optional.of(nadia.id), Instant.now()));

            desk.await("work/" + jan, it -> it.path("state").asText().equals("wrap-up"));
            desk.await("me", me -> me.path("presence").asText().equals("wrap-up"));
            Service.as(nadia.token)
                    .post("/api/acd/desk/wrap-up/" + jan + "/finish")
                    .then()
                    .statusCode(202);
            desk.awaitGone("work/" + jan);
            desk.await("me", me -> me.path("presence").asText().equals("available"));
            desk.await("day", day -> day.path("handled").asInt() == 1);
        }
    }

    @Test
    @Tag("SES-10")
    void a_session_that_lost_its_agent_rings_again_first_and_under_a_new_request() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var desk = nadia.ready()) {
            var session = helped(site, nadia, desk);
            try (var omarsDesk = omar.ready()) {
                tell(
                        site,
                        session,
                        new SessionEvent.SessionReturnedToQueue(
                                site.id, session, TestSite.QUEUE, nadia.id, Instant.now()));

                var offer =
                        omarsDesk
                                .awaitAny("offer/", it -> it.path("returning").asBoolean())
                                .getValue();

                omar.accept(offer);
                var work = omarsDesk.await("work/" + offer.path("requestId").asText());
                assertEquals(session.toString(), work.path("sessionId").asText());
                desk.awaitGone("work/" + session);
            }
        }
    }

    @Test
    @Tag("SES-5")
    void control_handed_over_moves_the_work_to_the_other_desk() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var desk = nadia.ready();
                var omarsDesk = omar.desk()) {
            omarsDesk.await("me");
            var session = helped(site, nadia, desk);

            tell(
                    site,
                    session,
                    new SessionEvent.ControlHandedOver(
                            site.id, session, nadia.id, omar.id, "Omar", Instant.now()));

            omarsDesk.await("work/" + session);
            desk.awaitGone("work/" + session);
        }
    }

    @Test
    @Tag("SES-1")
    void a_session_that_an_agent_starts_alone_fills_the_agents_capacity() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var session = UUID.randomUUID();
            tell(
                    site,
                    session,
                    new SessionEvent.SessionStarted(
                            site.id,
                            session,
                            "123456789",
                            "outbound",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            nadia.id,
                            "Nadia",
                            Optional.empty(),
                            "Call back",
                            List.of(),
                            Instant.now()));

            desk.await("me", me -> me.path("presence").asText().equals("busy"));
            assertTrue(
                    desk.awaitAny("work/", _ -> true)
                            .getValue()
                            .path("sessionId")
                            .asText()
                            .equals(session.toString()));
        }
    }

    @Test
    void a_record_that_is_no_event_is_passed_over() {
        var site = TestSite.open(Map.of("wrapUpSeconds", 600));
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var jan = helped(site, nadia, desk);
            topic.send(Topics.SESSION_EVENTS, jan.toString(), "no event at all");

            tell(
                    site,
                    jan,
                    new SessionEvent.SessionEnded(
                            site.id, jan, "ended-by-agent", Optional.of(nadia.id), Instant.now()));

            desk.await("work/" + jan, it -> it.path("state").asText().equals("wrap-up"));
        }
    }

    /// A customer in session with this agent; the id is that of request and session.
    private static UUID helped(TestSite site, TestAgent agent, LiveClient desk) {
        var customer = site.customer("Jan");
        agent.accept(desk.awaitAny("offer/", _ -> true).getValue());
        desk.await("work/" + customer.requestId);
        return customer.requestId;
    }

    private void tell(TestSite site, UUID session, SessionEvent event) {
        var envelope =
                Envelope.of(
                        UUID.randomUUID(),
                        session.toString(),
                        Instant.now(),
                        site.id,
                        1,
                        "system",
                        event);
        var text = EventCodec.encode(envelope);
        // As Kafka may: twice.
        topic.send(Topics.SESSION_EVENTS, session.toString(), text);
        topic.send(Topics.SESSION_EVENTS, session.toString(), text);
    }
}
