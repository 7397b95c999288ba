package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.balie.contracts.Topics;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From asking to being helped, over REST and sockets.
@QuarkusTest
@WithTestResource(RealParts.class)
class FlowTest {
    @Test
    @Tag("ACD-8")
    @Tag("ACD-11")
    void a_request_rings_at_a_desk_and_acceptance_takes_both_into_the_session() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var jan = site.customer("Jan de Vries");
            try (var page = jan.page()) {
                page.await("request", state("offered"));
                var offer = desk.awaitAny("offer/", _ -> true).getValue();

                nadia.accept(offer);

                var work = desk.await("work/" + jan.requestId);
                var request = page.await("request", state("in-session"));
                desk.awaitGone("offer/" + offer.path("offerId").asText());
                assertEquals("Jan de Vries", offer.path("customer").path("name").asText());
                assertEquals(
                        "https://shop.example/cart",
                        offer.path("customer").path("page").path("url").asText());
                assertEquals("longest-idle", offer.path("why").path("rule").asText());
                assertEquals(jan.requestId.toString(), work.path("sessionId").asText());
                assertEquals(work.path("sessionId"), request.path("sessionId"));
            }
        }
    }

    @Test
    @Tag("ACD-2")
    void what_the_customer_filled_in_and_came_from_goes_to_the_agent_and_to_other_services() {
        var site = TestSite.open();
        try (var desk = site.agent("Nadia").ready()) {
            var jan = site.customer("Jan de Vries");
            var customer = desk.awaitAny("offer/", _ -> true).getValue().path("customer");

            assertEquals("Jan de Vries", customer.path("name").asText());
            assertEquals("jan@example.org", customer.path("email").asText());
            assertEquals("nl", customer.path("language").asText());
            assertTrue(customer.path("visitorId").asText().startsWith("visitor-"));
            assertEquals("Naam", customer.path("answers").get(0).path("label").asText());
            assertEquals("Jan de Vries", customer.path("answers").get(0).path("value").asText());
            assertEquals("Cart", customer.path("page").path("title").asText());
            assertEquals("Test", customer.path("page").path("browser").asText());
            new TestTopic()
                    .await(
                            Topics.ACD_EVENTS,
                            site.id,
                            told ->
                                    told.stream()
                                            .anyMatch(
                                                    event ->
                                                            event.contains("RequestQueued")
                                                                    && event.contains(
                                                                            jan.requestId
                                                                                    .toString())
                                                                    && event.contains(
                                                                            customer.toString())));
        }
    }

    @Test
    @Tag("ACD-5")
    void those_who_wait_see_their_position_and_move_up_when_one_leaves() {
        var site = TestSite.open();
        try (var _ = site.agent("Nadia").desk()) {
            site.awaitOpen();
            var first = site.customer("First");
            var second = site.customer("Second");
            try (var page = second.page()) {
                page.await("request", it -> it.path("position").asInt() == 2);

                first.leave();

                var moved = page.await("request", it -> it.path("position").asInt() == 1);
                assertEquals("waiting", moved.path("state").asText());
                assertEquals("Help", moved.path("queueName").asText());
                assertEquals("Acme", moved.path("siteName").asText());
            }
        }
    }

    @Test
    @Tag("ACD-5")
    void one_who_leaves_is_told_so_and_the_desk_stops_ringing() {
        var site = TestSite.open();
        try (var desk = site.agent("Nadia").ready()) {
            var jan = site.customer("Jan");
            try (var page = jan.page()) {
                var offer = desk.awaitAny("offer/", _ -> true);

                jan.leave();

                page.await("request", state("left"));
                desk.awaitGone(offer.getKey());
            }
        }
    }

    @Test
    @Tag("ACD-8")
    void a_declined_offer_goes_to_the_next_agent_who_wins_over_the_first() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var nadiasDesk = nadia.ready();
                var omarsDesk = omar.ready()) {
            var jan = site.customer("Jan");
            var first = nadiasDesk.awaitAny("offer/", _ -> true).getValue();
            nadia.decline(first);
            var second = omarsDesk.awaitAny("offer/", _ -> true).getValue();
            omar.accept(second);
            omarsDesk.await("work/" + jan.requestId);

            nadia.accept(first);

            var notice = nadiasDesk.awaitAny("notice/", _ -> true).getValue();
            assertEquals("offer-taken", notice.path("code").asText());
            assertEquals("Omar", notice.path("winner").asText());
            assertFalse(nadiasDesk.documents().containsKey("work/" + jan.requestId));
        }
    }

    @Test
    @Tag("ACD-8")
    void an_offer_that_lapses_makes_the_agent_away_and_rings_elsewhere() {
        var site = TestSite.open(Map.of("offerTimeoutSeconds", 5));
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var nadiasDesk = nadia.ready();
                var omarsDesk = omar.ready()) {
            var jan = site.customer("Jan");
            var page = jan.page();
            var offer = nadiasDesk.awaitAny("offer/", _ -> true);

            nadiasDesk.await("me", me -> me.path("reason").asText().equals("missed-offer"));

            nadiasDesk.awaitGone(offer.getKey());
            omarsDesk.awaitAny("offer/", _ -> true);
            nadiasDesk.await("day", day -> day.path("missed").asInt() == 1);
            page.close();
        }
    }

    @Test
    @Tag("ACD-5")
    void a_reload_keeps_the_place_and_a_longer_absence_loses_it() {
        var site = TestSite.open();
        try (var _ = site.agent("Nadia").desk()) {
            site.awaitOpen();
            var jan = site.customer("Jan");
            var page = jan.page();
            page.await("request", state("waiting"));

            var reloaded = page.reconnect(Service.address("/ws/acd/visitor"), jan.token);
            reloaded.await("request", it -> it.path("position").asInt() == 1);
            reloaded.abort();
            try (var board = site.board()) {
                board.await(
                        "queue/" + TestSite.QUEUE, it -> it.path("abandonedToday").asInt() == 1);
            }
            try (var late = jan.page()) {
                var gone = late.await("request", state("abandoned"));
                assertEquals("connection-lost", gone.path("reason").asText());
            }
        }
    }

    @Test
    @Tag("ACD-1")
    void nobody_there_is_said_before_and_after_asking() {
        var site = TestSite.open();
        site.awaitClosedBecause("nobody-reachable");
        var jan = site.customer("Jan");
        try (var page = jan.page()) {
            var refused = page.await("request", state("refused"));
            assertEquals("nobody-reachable", refused.path("reason").asText());
        }
    }

    @Test
    @Tag("ACD-9")
    @Tag("ACD-11")
    void the_agent_sees_who_helped_this_customer_before() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia", Map.of("capacity", 2));
        var visitorId = "visitor-" + UUID.randomUUID();
        try (var desk = nadia.ready()) {
            var first = TestCustomer.asking(site, "Jan", visitorId);
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());
            desk.await("work/" + first.requestId);

            var second = TestCustomer.asking(site, "Jan", visitorId);

            var offer =
                    desk.awaitAny(
                                    "offer/",
                                    it ->
                                            it.path("requestId")
                                                    .asText()
                                                    .equals(second.requestId.toString()))
                            .getValue();
            assertEquals(1, offer.path("history").size());
            assertEquals("Nadia", offer.path("history").get(0).path("agentName").asText());

            nadia.accept(offer);

            var work = desk.await("work/" + second.requestId);
            assertEquals(offer.path("history"), work.path("history"));
        }
    }

    @Test
    @Tag("ACD-10")
    void a_supervisor_reads_why_an_offer_was_made() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var desk = nadia.ready();
                var _ = omar.desk();
                var board = site.board()) {
            board.await("agent/" + omar.id, it -> it.path("presence").asText().equals("away"));
            var reasons = board.await("site").path("awayReasons");
            assertEquals("Lunch", reasons.get(0).path("label").path("en").asText());
            site.customer("Jan");
            var offer = desk.awaitAny("offer/", _ -> true).getValue().path("offerId").asText();
            board.await("decision/" + offer, it -> it.path("outcome").asText().equals("open"));

            var why =
                    Service.as(site.supervisor)
                            .get("/api/acd/offers/" + offer + "/explanation")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();

            assertEquals("Nadia", why.getString("chosen.name"));
            assertEquals("longest-idle", why.getString("rule"));
            assertEquals("away", why.getString("candidates.find { it.name == 'Omar' }.verdict"));
            assertEquals("chosen", why.getString("candidates.find { it.name == 'Nadia' }.verdict"));
        }
    }

    @Test
    @Tag("ACD-14")
    void the_wallboard_counts_what_happens() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready();
                var board = site.board()) {
            var jan = site.customer("Jan");
            nadia.accept(desk.awaitAny("offer/", _ -> true).getValue());

            var queue =
                    board.await("queue/" + TestSite.QUEUE, it -> it.path("inSession").asInt() == 1);
            board.await(
                    "request/" + jan.requestId,
                    it -> it.path("agentName").asText().equals("Nadia"));
            assertEquals(1, queue.path("answeredToday").asInt());
            assertEquals(1, queue.path("arrivedToday").asInt());
            assertEquals(1, queue.path("busy").asInt());
            assertEquals(100.0, queue.path("serviceLevel").path("percent").asDouble());
            assertEquals(24, queue.path("spark").size());
            assertTrue(queue.path("open").asBoolean());
        }
    }

    @Test
    @Tag("ACD-6")
    void someone_who_signs_in_for_the_first_time_is_there_and_away() {
        var site = TestSite.open();
        var newcomer = new TestAgent(site, "new-" + UUID.randomUUID(), "Nova Newcomer");
        try (var desk = newcomer.desk()) {
            var me = desk.await("me", it -> it.path("presence").asText().equals("away"));
            assertEquals("just-signed-in", me.path("reason").asText());
            assertEquals(0, me.path("queues").size());
            Service.as(site.admin)
                    .get("/api/acd/admin/people/" + newcomer.id)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_socket_that_comes_back_is_told_what_it_missed() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        LiveClient desk = nadia.ready();
        desk.abort();
        site.customer("Jan");

        try (var back = desk.reconnect(Service.address("/ws/acd/desk"), nadia.token)) {
            back.awaitAny("offer/", _ -> true);
            assertEquals("Nadia", back.await("me").path("name").asText());
        }
    }

    private static java.util.function.Predicate<com.fasterxml.jackson.databind.JsonNode> state(
            String expected) {
        return request -> request.path("state").asText().equals(expected);
    }
}
