package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.acd.core.state.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RestoreTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_busy_floor() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(30)))
                .with(agent("ann", "help"), agent("bob", "help").capacity(2))
                .available("ann", "bob");
        scene.asks("c1", "help").asks("c2", "help").asks("c3", "help").opensPage("c3", "page");
    }

    @Test
    @Tag("ACD-8")
    void a_crash_between_offer_and_accept_loses_nothing() {
        OfferId offer = scene.offerTo("ann");

        scene.floor = Floor.restore(scene.floor.snapshot());

        scene.accepts("ann", offer).then("OfferAccepted c1 ann", "AgentPresenceChanged ann busy");
        scene.after(20).then("OfferLapsed c2 bob", "AgentPresenceChanged bob away");
    }

    @Test
    @Tag("ACD-8")
    void a_commit_that_failed_is_decided_again_alike() {
        FloorSnapshot before = scene.floor.snapshot();
        OfferId offer = scene.offerTo("ann");
        scene.accepts("ann", offer).then("OfferAccepted c1 ann", "AgentPresenceChanged ann busy");
        FloorSnapshot lost = scene.floor.snapshot();

        scene.floor = Floor.restore(before);
        scene.accepts("ann", offer).then("OfferAccepted c1 ann", "AgentPresenceChanged ann busy");

        assertEquals(lost, scene.floor.snapshot());
    }

    @Test
    @Tag("ACD-8")
    void an_offer_of_long_ago_is_forgotten_alike_before_and_after_a_restart() {
        Scene often =
                new Scene()
                        .with(queue("help"))
                        .with(agent("ann", "help"), agent("bob", "help"))
                        .available("ann");
        OfferId first = often.asks("carl", "help").opensPage("carl", "page").offerTo("ann");
        for (int i = 0; i < Request.PAST_OFFERS; i++) {
            often.declines("ann").after(10);
        }
        often.available("bob").declines("ann").accepts("bob");

        often.accepts("ann", first).thenRejected(new Rejection.OfferGone(first));
        often.floor = Floor.restore(often.floor.snapshot());
        often.accepts("ann", first).thenRejected(new Rejection.OfferGone(first));
    }

    @Test
    void events_alone_rebuild_the_floor() {
        scene.accepts("ann").declines("bob").ends("c1").after(31).after(400);

        Floor copy = Floor.empty(new SiteId("demo"), Scene.NINE);
        scene.journal().forEach(copy::apply);

        assertEquals(scene.floor.snapshot(), copy.snapshot());
        assertEquals(scene.floor.nextDeadline(), copy.nextDeadline());
    }

    @Test
    void an_event_out_of_order_is_refused() {
        Floor copy = Floor.empty(new SiteId("demo"), Scene.NINE);

        assertThrows(IllegalArgumentException.class, () -> copy.apply(scene.journal().get(1)));
    }

    @Test
    void time_never_goes_backward() {
        scene.after(10);
        scene.unnoticed(-3600).asks("c4", "help");

        NumberedEvent last = scene.journal().getLast();
        assertEquals(Scene.NINE, scene.of("c4").arrivedAt());
        assertEquals(last.at(), scene.floor.site().now());
    }

    @Test
    void closed_requests_are_forgotten_after_a_while() {
        scene.when(new FloorCommand.LeaveQueue(scene.id("c3")));
        assertEquals(1, scene.floor.snapshot().closed().size());

        scene.unnoticed(601).asks("c4", "help");

        assertEquals(0, scene.floor.snapshot().closed().size());
    }
}
