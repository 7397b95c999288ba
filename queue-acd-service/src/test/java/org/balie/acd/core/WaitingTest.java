package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Standing;
import org.balie.acd.core.state.WaitEstimate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-5")
class WaitingTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void ann_is_there_but_takes_nothing() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
    }

    @Test
    void position_is_the_order_of_arrival_and_moves_up() {
        scene.asks("carl", "help").asks("dora", "help").asks("evan", "help");
        assertEquals(List.of("carl", "dora", "evan"), scene.line("help"));

        scene.when(new FloorCommand.LeaveQueue(scene.id("carl")));

        scene.then("RequestLeft carl");
        assertEquals(List.of("dora", "evan"), scene.line("help"));
    }

    @Test
    void a_customer_who_leaves_while_being_offered_takes_the_offer_along() {
        scene.intends("ann", Intent.AVAILABLE).asks("carl", "help");

        scene.when(new FloorCommand.LeaveQueue(scene.id("carl")));

        scene.then("OfferRescinded carl ann customer-left", "RequestLeft carl");
    }

    @Test
    void a_reload_keeps_the_place() {
        scene.asks("carl", "help").asks("dora", "help").opensPage("carl", "first");

        scene.closesPage("carl", "first").then("VisitorDisconnected carl");
        scene.after(59).opensPage("carl", "second").then("VisitorConnected carl");

        scene.after(60);
        assertEquals("carl", scene.line("help").getFirst());
    }

    @Test
    void a_page_of_a_request_that_never_was_is_told_so_and_nothing_changes() {
        scene.opensPage("nobody", "page").then();
        scene.thenRejected(new Rejection.RequestUnknown(scene.id("nobody")));
    }

    @Test
    void a_customer_who_stays_away_longer_than_the_grace_has_abandoned() {
        scene.asks("carl", "help").opensPage("carl", "page").after(100).closesPage("carl", "page");

        scene.after(59).thenNothing();
        scene.after(1).then("RequestAbandoned carl connection-lost");
    }

    @Test
    void a_customer_who_never_connects_has_the_grace_too() {
        scene.asks("carl", "help").after(59).thenNothing();

        scene.after(1).then("RequestAbandoned carl connection-lost");
    }

    @Test
    void two_pages_of_one_customer_are_one_customer() {
        scene.asks("carl", "help").opensPage("carl", "one").opensPage("carl", "two");

        scene.closesPage("carl", "one").after(300).thenNothing();
    }

    @Test
    void waiting_ends_at_the_maximum() {
        scene.asks("carl", "help").opensPage("carl", "page");

        scene.after(Setups.MAXIMUM_WAIT.minusSeconds(1)).thenNothing();
        scene.after(1).then("RequestAbandoned carl maximum-wait");
    }

    @Test
    void the_maximum_wait_does_not_end_what_an_agent_is_being_asked_about() {
        scene.asks("carl", "help").opensPage("carl", "page");
        scene.after(Setups.MAXIMUM_WAIT.minusSeconds(5)).intends("ann", Intent.AVAILABLE);

        scene.after(10).thenNothing();
        scene.accepts("ann").then("OfferAccepted carl ann", "AgentPresenceChanged ann busy");
    }

    @Test
    void when_a_process_that_held_pages_dies_its_customers_get_the_grace() {
        Connection page = new Connection(new ConnectionId("page"), new HolderId("other"));
        scene.asks("carl", "help")
                .when(
                        new FloorCommand.ConnectVisitor(
                                scene.id("carl"), page, scene.now().plusSeconds(30)));

        scene.after(30).then("VisitorDisconnected carl", "HolderLost other");

        assertEquals(new Link.Lost(scene.now().plus(Setups.GRACE)), scene.of("carl").visitor());
    }

    @Test
    void a_holder_that_renews_its_lease_keeps_all_its_pages() {
        HolderId other = new HolderId("other");
        Connection page = new Connection(new ConnectionId("page"), other);
        scene.asks("carl", "help")
                .when(
                        new FloorCommand.ConnectVisitor(
                                scene.id("carl"), page, scene.now().plusSeconds(30)));

        scene.after(20).when(new FloorCommand.RenewLease(other, scene.now().plusSeconds(30)));
        scene.then("LeaseRenewed other");
        scene.after(29).thenNothing();

        scene.after(1).when(new FloorCommand.RenewLease(other, scene.now().plusSeconds(30)));
        scene.thenRejected(new Rejection.LeaseLost(other));
    }

    @Test
    void there_is_no_estimate_before_something_has_happened() {
        scene.asks("carl", "help").asks("dora", "help");

        assertEquals(Optional.empty(), scene.floor.estimate(new QueueId("help"), 1));
    }

    @Test
    void the_estimate_follows_what_happened_and_goes_when_nobody_is_at_work() {
        scene.intends("ann", Intent.AVAILABLE).asks("bert", "help").accepts("ann");
        for (int i = 0; i < 5; i++) {
            scene.asks("carl" + i, "help").after(10);
            scene.ends(i == 0 ? "bert" : "carl" + (i - 1)).accepts("ann");
        }

        WaitEstimate third = scene.floor.estimate(new QueueId("help"), 3).orElseThrow();
        assertEquals(new WaitEstimate(Duration.ofSeconds(30), Duration.ofSeconds(30)), third);

        scene.intends("ann", new Intent.Away("lunch"));
        assertEquals(Optional.empty(), scene.floor.estimate(new QueueId("help"), 3));
    }

    @Test
    void who_comes_when_somebody_is_free_is_told_nothing_and_says_nothing_about_the_line() {
        scene.intends("ann", Intent.AVAILABLE);
        for (int i = 0; i < 9; i++) {
            scene.asks("carl" + i, "help").after(10);
            assertEquals(Optional.empty(), scene.of("carl" + i).standing());
            scene.accepts("ann").ends("carl" + i);
        }

        assertEquals(Optional.empty(), scene.floor.estimate(new QueueId("help"), 1));
    }

    @Test
    @Tag("ACD-13")
    void who_is_moved_to_another_queue_says_nothing_about_either_line() {
        scene.with(queue("other")).asks("carl", "help").asks("dora", "help");
        assertEquals(Optional.of(new Standing(2, Optional.empty())), scene.of("dora").standing());

        scene.moves("dora", "other");

        assertEquals(Optional.empty(), scene.of("dora").standing());
    }

    @Test
    void in_a_session_the_waiting_page_may_go() {
        scene.asks("carl", "help").opensPage("carl", "page").intends("ann", Intent.AVAILABLE);
        scene.accepts("ann");

        scene.closesPage("carl", "page").thenNothing();
        scene.after(600).thenNothing();
        assertInstanceOf(Link.Absent.class, scene.of("carl").visitor());
    }
}
