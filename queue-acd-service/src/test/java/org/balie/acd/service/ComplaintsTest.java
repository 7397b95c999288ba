package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Predicate;
import org.balie.acd.core.state.DelayHistory;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What users of other programs complain of, and is not so here, as far as only a running service
/// can show it. What the floor decides is in the core's tests of this name.
@QuarkusTest
@WithTestResource(RealParts.class)
class ComplaintsTest {

    /// "I closed the browser, and was still available."
    @Test
    @Tag("ACD-6")
    void who_closes_the_browser_is_offered_nothing_more_and_goes_offline() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        var omar = site.agent("Omar");
        try (var nadiasDesk = nadia.ready();
                var omarsDesk = omar.ready();
                var board = site.board()) {
            var page = site.customer("Jan").page();
            nadiasDesk.awaitAny("offer/", _ -> true);

            nadiasDesk.abort();

            omarsDesk.awaitAny("offer/", _ -> true);
            board.await("agent/" + nadia.id, presence("offline"));
            page.close();
        }
    }

    /// "A new chat shows only after I reload."
    @Test
    @Tag("ACD-13")
    @Tag("ACD-14")
    void a_new_request_shows_on_desks_and_boards_that_were_open_before() {
        var site = TestSite.open();
        site.letAgentsPull();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.desk();
                var board = site.board()) {
            desk.await("me", presence("away"));
            board.await("agent/" + nadia.id, presence("away"));
            site.awaitOpen();

            var jan = site.customer("Jan");

            desk.await("waiting/" + jan.requestId);
            board.await("request/" + jan.requestId);
            board.await("queue/" + TestSite.QUEUE, it -> it.path("waiting").asInt() == 1);
            nadia.presence("available");
            desk.awaitAny("offer/", offerOf(jan));
        }
    }

    /// "It says the same waiting time for ever."
    @Test
    @Tag("ACD-5")
    void the_estimate_comes_to_a_page_that_is_open_as_soon_as_there_is_one() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia", Map.of("capacity", DelayHistory.ENOUGH));
        try (var desk = nadia.desk()) {
            site.awaitOpen();
            for (int i = 1; i <= DelayHistory.ENOUGH; i++) {
                site.customer("Before " + i);
            }
            var jan = site.customer("Jan");
            try (var page = jan.page()) {
                int behind = DelayHistory.ENOUGH + 1;
                var first = page.await("request", it -> it.path("position").asInt() == behind);
                assertTrue(first.path("estimate").isNull(), first::toString);

                nadia.presence("available");
                acceptAll(nadia, desk);

                var next = page.await("request", it -> !it.path("estimate").isNull());
                assertEquals(1, next.path("position").asInt());
                assertEquals("waiting", next.path("state").asText());
            }
        }
    }

    /// Until the agent is full.
    private static void acceptAll(TestAgent agent, LiveClient desk) {
        for (int load = 1; load <= DelayHistory.ENOUGH; load++) {
            int now = load;
            var offer = desk.awaitAny("offer/", _ -> true);
            agent.accept(offer.getValue());
            desk.awaitGone(offer.getKey());
            desk.await("me", me -> me.path("load").asInt() == now);
        }
    }

    private static Predicate<JsonNode> presence(String expected) {
        return document -> document.path("presence").asText().equals(expected);
    }

    private static Predicate<JsonNode> offerOf(TestCustomer customer) {
        return offer -> offer.path("requestId").asText().equals(customer.requestId.toString());
    }
}
