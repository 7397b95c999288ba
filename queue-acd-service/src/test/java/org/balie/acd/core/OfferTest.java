package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.RequestState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-8")
class OfferTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_floor_with_two_agents() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
    }

    @Test
    void a_request_is_offered_to_one_agent_with_a_countdown() {
        scene.available("ann", "bob").asks("carl", "help");

        scene.then("RequestQueued carl", "OfferMade carl help ann");
        RequestState.Offered offered = (RequestState.Offered) scene.of("carl").state();
        assertEquals(scene.now().plus(Setups.OFFER_TIMEOUT), offered.asks().getFirst().expiresAt());
    }

    @Test
    void offer_lapses_when_agent_does_not_answer() {
        scene.available("ann").asks("carl", "help").asks("dora", "help");

        scene.after(19).thenNothing();
        scene.after(1).then("OfferLapsed carl ann", "AgentPresenceChanged ann away");

        assertEquals("away missed-offer", scene.presence("ann"));
        assertEquals(List.of("carl", "dora"), scene.line("help"));
    }

    @Test
    void an_accept_that_comes_after_the_lapse_is_told_so() {
        scene.available("ann").asks("carl", "help");
        OfferId offer = scene.offerTo("ann");
        scene.after(20);

        scene.accepts("ann", offer).thenRejected(new Rejection.OfferGone(offer));
    }

    @Test
    void an_accept_that_comes_before_the_tick_wins_however_late_it_is() {
        scene.available("ann").asks("carl", "help").unnoticed(25);

        scene.accepts("ann").then("OfferAccepted carl ann", "AgentPresenceChanged ann busy");
    }

    @Test
    void nobody_can_accept_what_was_offered_to_somebody_else() {
        scene.available("ann").asks("carl", "help");
        OfferId offer = scene.offerTo("ann");

        scene.accepts("bob", offer).thenRejected(new Rejection.OfferGone(offer));
    }

    @Test
    void a_declined_request_keeps_its_old_place_and_goes_to_somebody_else() {
        scene.available("ann", "bob").asks("carl", "help").asks("dora", "help");
        scene.intends("bob", new Intent.Away("lunch")).asks("evan", "help");
        assertEquals(List.of("dora", "evan"), scene.line("help"));

        scene.declines("ann").then("OfferDeclined carl ann", "OfferMade dora help ann");

        assertEquals(List.of("carl", "evan"), scene.line("help"));
        scene.intends("bob", Intent.AVAILABLE);
        scene.then(
                "PresenceIntended bob",
                "AgentPresenceChanged bob available",
                "OfferMade carl help bob");
    }

    @Test
    void who_declined_is_left_alone_for_a_while_and_asked_again_then() {
        scene.available("ann", "bob").asks("zoe", "help").asks("carl", "help");
        scene.accepts("bob").declines("ann").then("OfferDeclined zoe ann");

        scene.opensPage("zoe", "page").after(59).thenNothing();
        scene.after(1).then("RestEnded zoe ann", "OfferMade zoe help ann");
    }

    @Test
    void who_is_alone_and_declined_is_asked_again_soon() {
        scene.available("ann").asks("carl", "help").declines("ann");

        scene.after(9).thenNothing();
        scene.after(1).then("RestEnded carl ann", "OfferMade carl help ann");
    }

    @Test
    void a_customer_who_goes_during_an_offer_takes_it_back() {
        scene.connects("ann", "desk")
                .asks("carl", "help")
                .after(50)
                .intends("ann", Intent.AVAILABLE);

        scene.after(10);

        scene.then(
                "OfferRescinded carl ann customer-gone", "RequestAbandoned carl connection-lost");
    }

    @Test
    void an_offer_that_ended_while_the_floor_was_not_running_blames_nobody() {
        scene.available("ann").asks("carl", "help").opensPage("carl", "page");
        OfferId before = scene.offerTo("ann");

        scene.unnoticed(300).after(0);

        scene.then("OfferRescinded carl ann floor-paused", "OfferMade carl help ann");
        assertNotEquals(before, scene.offerTo("ann"));
        assertEquals("available", scene.presence("ann"));
    }

    @Test
    @Tag("ACD-11")
    void accepting_starts_the_session_under_the_id_of_the_first_request() {
        scene.available("ann").asks("carl", "help").after(7).accepts("ann");

        FloorEvent.OfferAccepted accepted =
                (FloorEvent.OfferAccepted) scene.journal().get(scene.journal().size() - 2).event();
        assertEquals(scene.id("carl").value(), accepted.session().value());
        assertEquals(7, accepted.waited().toSeconds());
    }
}
