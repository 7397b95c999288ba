package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.balie.acd.core.state.ClosedRequest.Outcome;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Intent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_floor_with_two_agents() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(30)))
                .with(agent("ann", "help"), agent("bob", "help"))
                .available("ann");
    }

    @Test
    @Tag("ACD-4")
    void handling_ends_with_the_session_and_wrap_up_begins() {
        scene.asks("carl", "help").accepts("ann").after(200).ends("carl");

        FloorEvent.HandlingEnded ended =
                (FloorEvent.HandlingEnded) scene.journal().get(scene.journal().size() - 2).event();
        assertEquals(Duration.ofSeconds(200), ended.handled());
        assertEquals(scene.now().plusSeconds(30), ended.wrapUpUntil().orElseThrow());
    }

    @Test
    @Tag("SES-10")
    void a_session_that_lost_its_agent_comes_back_at_the_front() {
        scene.asks("carl", "help").accepts("ann").asks("dora", "help").after(30);

        scene.returns("carl", "carl-again", "help", "ann");

        scene.then(
                "HandlingEnded carl ann returned-to-queue",
                "AgentPresenceChanged ann available",
                "RequestRequeued carl-again",
                "OfferMade carl-again help ann");
        assertEquals(scene.session("carl"), scene.of("carl-again").session());
        assertEquals("carl", scene.of("carl-again").customer().name());
        assertEquals(
                Outcome.RETURNED, scene.floor.closed(scene.id("carl")).orElseThrow().outcome());
    }

    @Test
    @Tag("SES-10")
    void a_returned_session_waits_however_its_page_in_the_queue_behaves() {
        scene.asks("carl", "help")
                .accepts("ann")
                .intends("ann", Intent.OFFLINE)
                .connects("bob", "desk");
        scene.returns("carl", "carl-again", "help", "ann");

        scene.after(600).thenNothing();

        assertEquals(List.of("carl-again"), scene.line("help"));
    }

    @Test
    @Tag("SES-10")
    void a_customer_who_leaves_the_session_while_it_waits_again_has_left_the_queue() {
        scene.asks("carl", "help").accepts("ann").intends("ann", Intent.OFFLINE);
        scene.returns("carl", "carl-again", "help", "ann");

        scene.ends("carl").then("RequestLeft carl-again");
    }

    @Test
    @Tag("SES-5")
    void handing_over_moves_the_work_to_the_other_agent() {
        scene.asks("carl", "help").accepts("ann").available("bob").after(40);

        scene.when(handOver("carl", "ann", "bob"));

        scene.then(
                "HandlingHandedOver carl ann bob",
                "AgentPresenceChanged ann available",
                "AgentPresenceChanged bob busy");
        scene.ends("carl")
                .then("HandlingEnded carl bob session-ended", "AgentPresenceChanged bob wrap-up");
    }

    @Test
    @Tag("SES-5")
    @Tag("ACD-7")
    void what_rings_is_taken_back_when_other_work_fills_the_capacity() {
        scene.asks("carl", "help").accepts("ann").available("bob").asks("dora", "help");

        scene.when(handOver("carl", "ann", "bob"));

        scene.then(
                "HandlingHandedOver carl ann bob",
                "AgentPresenceChanged ann available",
                "AgentPresenceChanged bob busy",
                "OfferRescinded dora bob agent-at-capacity",
                "OfferMade dora help ann");
    }

    @Test
    @Tag("SES-1")
    void an_outbound_session_occupies_capacity_and_has_no_wrap_up() {
        SessionId session = new SessionId(scene.id("outbound").value());
        FloorCommand begin = new FloorCommand.BeginOutbound(session, new AgentId("ann"), "call");

        scene.when(begin).then("OutboundBegun outbound", "AgentPresenceChanged ann busy");
        scene.when(begin).thenNothing();
        scene.asks("carl", "help").then("RequestQueued carl");

        scene.when(new FloorCommand.EndHandling(session))
                .then(
                        "HandlingEnded outbound ann session-ended",
                        "AgentPresenceChanged ann available",
                        "OfferMade carl help ann");
    }

    @Test
    @Tag("SES-10")
    void a_session_that_the_floor_never_saw_still_gets_into_the_line() {
        SessionId session = new SessionId(scene.id("unseen").value());
        scene.intends("ann", new Intent.Away("lunch"))
                .when(
                        new FloorCommand.RequeueSession(
                                scene.id("back"), session, new QueueId("help"), new AgentId("x")))
                .then("RequestRequeued back");
    }

    @Test
    @Tag("ACD-4")
    void a_queue_that_is_removed_lets_nobody_in_and_loses_nobody() {
        scene.asks("carl", "help").asks("dora", "help");

        scene.when(new FloorCommand.RemoveQueue(new QueueId("help"))).then("QueueRetired help");
        scene.asks("evan", "help").then("RequestRefused evan help closed");

        scene.accepts("ann").ends("carl").after(30);
        scene.then(
                "WrapUpEnded carl ann",
                "AgentPresenceChanged ann available",
                "OfferMade dora help ann");
        scene.accepts("ann").ends("dora").after(30);
        scene.then(
                "WrapUpEnded dora ann", "AgentPresenceChanged ann available", "QueueRemoved help");
        assertTrue(scene.floor.queue(new QueueId("help")).isEmpty());
    }

    @Test
    @Tag("ACD-6")
    void an_agent_who_is_removed_gets_nothing_new_and_finishes_what_was_begun() {
        scene.asks("carl", "help").accepts("ann");

        scene.when(new FloorCommand.RemoveAgent(new AgentId("ann")))
                .then("AgentRetired ann", "AgentPresenceChanged ann offline");
        scene.ends("carl").then("HandlingEnded carl ann session-ended");
        scene.after(30).then("WrapUpEnded carl ann", "AgentRemoved ann");

        assertFalse(scene.floor.agents().anyMatch(agent -> agent.id().value().equals("ann")));
    }

    private FloorCommand handOver(String customer, String from, String to) {
        RequestId request = scene.id(customer);
        return new FloorCommand.HandOverHandling(
                SessionId.firstOpenedBy(request), new AgentId(from), new AgentId(to));
    }
}
