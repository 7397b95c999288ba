package org.balie.acd.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.balie.contracts.Topics;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Things that happen at the same moment, and what other services hear of them.
@QuarkusTest
@WithTestResource(RealParts.class)
class RacesTest {
    private final TestTopic topic = new TestTopic();

    @Test
    @Tag("ACD-8")
    void an_offer_that_is_accepted_from_many_windows_at_once_is_accepted_once() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var jan = site.customer("Jan");
            var offer = desk.awaitAny("offer/", _ -> true).getValue().path("offerId").asText();

            var accepts =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> CompletableFuture.runAsync(() -> nadia.accept(offer)))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(accepts).join();

            desk.await("work/" + jan.requestId);
            desk.await("me", me -> me.path("load").asInt() == 1);
            assertEquals(1, ended(site));
        }
    }

    @Test
    @Tag("ACD-8")
    void an_answer_that_comes_with_the_customers_leaving_has_one_outcome() {
        var site = TestSite.open();
        var nadia = site.agent("Nadia");
        try (var desk = nadia.ready()) {
            var jan = site.customer("Jan");
            var offer = desk.awaitAny("offer/", _ -> true);
            var accepting = CompletableFuture.runAsync(() -> nadia.accept(offer.getValue()));
            var leaving = CompletableFuture.runAsync(jan::leave);
            CompletableFuture.allOf(accepting, leaving).join();

            desk.awaitGone(offer.getKey());
            assertEquals(1, ended(site));
        }
    }

    /// How often other services were told the end of an offer. They hear of a site in order: once
    /// they hear of a later customer, all that came before has been told.
    private long ended(TestSite site) {
        site.customer("Later");
        return topic
                .await(
                        Topics.ACD_EVENTS,
                        site.id,
                        told -> told.stream().anyMatch(event -> event.contains("\"Later\"")))
                .stream()
                .filter(RacesTest::endsFirstOffer)
                .count();
    }

    private static boolean endsFirstOffer(String event) {
        return event.contains("\"balie.acd.OfferAccepted\"")
                || event.contains("\"balie.acd.OfferRescinded\"");
    }
}
