package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.json.CoreJson;
import org.balie.acd.views.Views;
import org.balie.contracts.SessionEvent;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the floor does when sessions say something.
@QuarkusTest
@WithTestResource(RealParts.class)
class SessionsTest {
    private final TestTopic topic = new TestTopic();

    @Inject Pool pool;
    @Inject Views views;

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
                    .body("{}")
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
            tell(site, session, outbound(site, session, nadia));

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
    @Tag("SES-2")
    void a_customer_invited_into_an_agents_own_session_is_led_into_it() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var session = UUID.randomUUID();
            tell(site, session, outbound(site, session, nadia));
            desk.awaitAny("work/", _ -> true);

            try (var page = invited(site, session)) {
                var request =
                        page.await("request", it -> it.path("state").asText().equals("in-session"));
                assertEquals(session.toString(), request.path("sessionId").asText());
            }
        }
    }

    @Test
    @Tag("SES-2")
    void a_customer_of_a_session_without_a_request_is_not_left_waiting() {
        var site = TestSite.open();
        try (var page = invited(site, UUID.randomUUID())) {
            assertEquals(4404, page.awaitClose());
        }
    }

    @Test
    @Tag("ACD-5")
    void a_request_that_ended_long_ago_is_shown_as_it_ended() {
        var site = TestSite.open();
        var id = new RequestId(UUID.randomUUID());
        endedLongAgo(site, id);
        try (var page = invited(site, id.value())) {
            page.await("request", it -> it.path("state").asText().equals("left"));
            awaitNotice(site);
            page.send("{\"t\":\"ping\"}");
            page.awaitMessage("pong");
        }
    }

    private void endedLongAgo(TestSite site, RequestId id) {
        var closed =
                new ClosedRequest(
                        id,
                        SessionId.firstOpenedBy(id),
                        ClosedRequest.Outcome.LEFT,
                        Optional.empty(),
                        List.of(),
                        Instant.now().minusSeconds(3600));
        pool.preparedQuery(
                        "insert into closed_request (site_id, request_id, outcome, body, remembered)"
                                + " values ($1, $2, 'left', $3, false)")
                .execute(Tuple.of(site.id, id.value(), CoreJson.write(closed, ClosedRequest.class)))
                .await()
                .atMost(LiveClient.PATIENCE);
    }

    /// The floor itself knows nothing of the request any more, and has said so by now.
    private void awaitNotice(TestSite site) {
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (notices(site) == 0) {
            assertTrue(System.nanoTime() < deadline, "the floor says nothing");
        }
        views.read(site.id, floor -> floor.site().sequence()).await().atMost(LiveClient.PATIENCE);
    }

    private int notices(TestSite site) {
        return pool.preparedQuery("select from notice where site_id = $1")
                .execute(Tuple.of(site.id))
                .await()
                .atMost(LiveClient.PATIENCE)
                .rowCount();
    }

    private static LiveClient invited(TestSite site, UUID conversation) {
        var visitor = "visitor-" + UUID.randomUUID();
        return Service.socket(
                "/ws/acd/visitor", TestTokens.visitorToken(visitor, site.id, conversation, "Jan"));
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

    private static SessionEvent outbound(TestSite site, UUID session, TestAgent agent) {
        return new SessionEvent.SessionStarted(
                site.id,
                session,
                "123456789",
                "outbound",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                agent.id,
                "Nadia",
                Optional.empty(),
                "Call back",
                List.of(),
                Instant.now());
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
