package org.balie.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.balie.acd.core.Decision;
import org.balie.acd.core.FloorEvent.OfferMade;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is measured must be what it is said to be.
class BusyFloorTest {
    private static final int WAITING = 200;
    private static final int AGENTS = 30;

    @Test
    void a_thousand_rounds_leave_as_many_waiting_and_as_many_at_work() {
        var floor = new BusyFloor(WAITING, AGENTS);
        for (int i = 0; i < 1_000; i++) {
            floor.round();
        }
        assertEquals(WAITING, floor.waiting());
        assertEquals(AGENTS, floor.sessions());
    }

    @Test
    @Tag("ACD-10")
    void every_decision_is_one_offer_that_explains_itself() {
        var floor = new BusyFloor(WAITING, AGENTS);
        floor.settle();
        OfferMade offer = offerOf(floor.round());
        assertEquals(24, offer.explanation().candidates().size());
        assertEquals(AGENTS, offer.explanation().members());
    }

    @Test
    @Tag("ACD-9")
    void the_peer_hands_the_same_requests_to_the_same_agents() {
        var floor = new BusyFloor(WAITING, AGENTS);
        var plain = new PlainDispatch(WAITING, AGENTS);
        for (int i = 0; i < 5_000; i++) {
            OfferMade offer = offerOf(floor.round());
            PlainDispatch.Handed handed = plain.round();
            assertEquals(BusySite.agent(handed.agent()), offer.agent(), "agent of round " + i);
            assertEquals(
                    BusySite.queue((int) (handed.request() % BusySite.QUEUES)),
                    offer.queue(),
                    "queue of round " + i);
        }
    }

    private static OfferMade offerOf(Decision decision) {
        return decision.events().stream()
                .map(event -> event.event())
                .filter(OfferMade.class::isInstance)
                .map(OfferMade.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
