package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorCommand.EndHandling;
import org.balie.acd.core.Rejection.NotPossible;
import org.balie.acd.core.Rejection.Obstacle;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.RequestState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-12")
class TransferTest {

    private final Scene scene = new Scene();

    /// Carl talks to Ann of help; Bob and Cas are of billing and busy with nothing.
    @BeforeEach
    void carl_talks_to_ann() {
        scene.with(queue("help"), queue("billing"))
                .with(agent("ann", "help"), agent("bob", "billing"), agent("cas", "billing"))
                .available("ann");
        scene.asks("carl", "help").opensPage("carl", "page").accepts("ann");
    }

    @Test
    void to_a_queue_the_agent_stays_until_somebody_accepts() {
        scene.available("bob");

        scene.transfersToQueue("ann", "carl", "carl-on", "billing")
                .then("TransferBegun carl-on", "OfferMade carl-on billing bob");
        assertInstanceOf(RequestState.InSession.class, scene.of("carl").state());

        scene.accepts("bob")
                .then(
                        "HandlingEnded carl ann transferred",
                        "AgentPresenceChanged ann available",
                        "OfferAccepted carl-on bob",
                        "AgentPresenceChanged bob busy");
        assertEquals(Optional.of(scene.of("carl-on")), scene.floor.request(scene.id("carl-on")));
    }

    @Test
    void to_several_agents_the_first_to_accept_wins() {
        scene.available("bob", "cas");
        scene.transfersToAgents("ann", "carl", "carl-on", "bob", "cas")
                .then(
                        "TransferBegun carl-on",
                        "OfferMade carl-on help bob",
                        "OfferMade carl-on help cas");
        OfferId late = scene.offerTo("cas");

        scene.accepts("bob")
                .then(
                        "OfferRescinded carl-on cas taken-by-another",
                        "HandlingEnded carl ann transferred",
                        "AgentPresenceChanged ann available",
                        "OfferAccepted carl-on bob",
                        "AgentPresenceChanged bob busy");
        scene.accepts("cas", late)
                .thenRejected(new Rejection.OfferTaken(late, new AgentId("bob"), "bob"));
    }

    @Test
    void an_agent_who_comes_free_in_time_is_asked_too() {
        scene.available("bob", "cas");
        scene.asks("dora", "billing").accepts("bob");
        scene.transfersToAgents("ann", "carl", "carl-on", "bob", "cas")
                .then("TransferBegun carl-on", "OfferMade carl-on help cas");

        scene.ends("dora")
                .then(
                        "HandlingEnded dora bob session-ended",
                        "AgentPresenceChanged bob available",
                        "OfferMade carl-on help bob");
        assertEquals(Explanation.Rule.TRANSFERRED.code(), scene.explanation().rule());
    }

    @Test
    void when_no_colleague_takes_it_the_queue_goes_on() {
        scene.with(agent("fay", "help")).available("bob", "fay");
        scene.transfersToAgents("ann", "carl", "carl-on", "bob")
                .then("TransferBegun carl-on", "OfferMade carl-on help bob");

        scene.declines("bob").then("OfferDeclined carl-on bob", "OfferMade carl-on help fay");
    }

    @Test
    void when_nobody_takes_it_at_all_the_agent_keeps_it() {
        scene.available("bob");
        scene.transfersToQueue("ann", "carl", "carl-on", "billing").declines("bob");

        scene.disconnects("bob", "bob-desk").after(Setups.MAXIMUM_WAIT);

        assertEquals(Optional.empty(), scene.floor.request(scene.id("carl-on")));
        assertInstanceOf(RequestState.InSession.class, scene.of("carl").state());
        assertEquals(List.of(), scene.line("billing"));
    }

    @Test
    void it_goes_before_all_who_wait() {
        scene.connects("bob", "bob-desk").asks("dora", "billing").opensPage("dora", "page-d");
        scene.transfersToQueue("ann", "carl", "carl-on", "billing");
        assertEquals(List.of("carl-on", "dora"), scene.line("billing"));

        scene.intends("bob", Intent.AVAILABLE);
        assertEquals(
                List.of(
                        new Explanation.PassedOver(
                                scene.id("dora"), Explanation.Reason.TRANSFERRED_SESSION_FIRST)),
                scene.explanation().passedOver());
    }

    @Test
    void the_agent_who_transfers_is_not_asked() {
        scene.with(agent("ann", "help").capacity(3).version(5), agent("fay", "help"));
        scene.connects("fay", "fay-desk");

        scene.transfersToQueue("ann", "carl", "carl-on", "help").then("TransferBegun carl-on");
    }

    @Test
    void it_can_be_cancelled_until_somebody_has_accepted() {
        scene.available("bob").transfersToQueue("ann", "carl", "carl-on", "billing");

        scene.cancels("ann", "carl-on")
                .then(
                        "OfferRescinded carl-on bob transfer-ended",
                        "TransferEnded carl-on ann cancelled");
        scene.cancels("ann", "carl-on").thenNothing();

        scene.transfersToQueue("ann", "carl", "carl-two", "billing").accepts("bob");
        scene.cancels("ann", "carl-two")
                .thenRejected(new NotPossible(scene.id("carl-two"), Obstacle.REQUEST_GONE));
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        scene.transfersToQueue("ann", "carl", "on", "billing")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.NOBODY_REACHABLE));
        scene.transfersToQueue("ann", "carl", "on", "nowhere")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.QUEUE_CLOSED));
        scene.transfersToAgents("ann", "carl", "on", "bob", "ann")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.NOBODY_REACHABLE));
        scene.available("bob").transfersToQueue("bob", "carl", "on", "help");
        scene.thenRejected(new NotPossible(scene.id("carl"), Obstacle.NOT_HANDLING));
        scene.transfersToQueue("ann", "carl", "on", "billing");
        scene.transfersToQueue("ann", "carl", "on", "billing").thenNothing();
        scene.transfersToQueue("ann", "carl", "on-two", "billing")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.TRANSFER_RUNNING));
    }

    @Test
    void it_ends_with_its_session() {
        scene.available("bob").transfersToQueue("ann", "carl", "carl-on", "billing");

        scene.when(new EndHandling(scene.session("carl")))
                .then(
                        "OfferRescinded carl-on bob transfer-ended",
                        "TransferEnded carl-on ann session-ended",
                        "HandlingEnded carl ann session-ended",
                        "AgentPresenceChanged ann available");
    }

    @Test
    @Tag("SES-10")
    void a_session_that_loses_its_agent_meanwhile_waits_on() {
        scene.connects("bob", "bob-desk").transfersToQueue("ann", "carl", "carl-on", "billing");

        scene.returns("carl", "carl-back", "help", "ann")
                .then(
                        "HandlingEnded carl ann returned-to-queue",
                        "AgentPresenceChanged ann available",
                        "RestEnded carl-on ann");
        assertEquals(List.of("carl-on"), scene.line("billing"));

        scene.intends("bob", Intent.AVAILABLE).accepts("bob");
        scene.then("OfferAccepted carl-on bob", "AgentPresenceChanged bob busy");
    }

    @Test
    void the_former_agent_wraps_up() {
        scene.with(queue("help").version(7).wrapUp(Duration.ofSeconds(30))).available("bob");
        scene.transfersToQueue("ann", "carl", "carl-on", "billing").accepts("bob");

        assertEquals(
                Optional.of(new AgentId("bob")),
                ((RequestState.WrapUp) scene.of("carl").state()).handedTo());
        assertEquals("wrap-up", scene.presence("ann"));
    }
}
