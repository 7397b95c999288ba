package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.WaitEstimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What users of other programs complain of, and is not so here. What only a running service can
/// show is in the service's own tests of this name.
class ComplaintsTest {

    private final Scene scene = new Scene();

    /// "Two of us accepted the same chat."
    @Test
    @Tag("ACD-8")
    void a_request_is_accepted_once_by_however_many_agents_and_windows() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
        scene.available("ann").asks("carl", "help");
        OfferId first = scene.offerTo("ann");
        scene.available("bob").after(20);
        OfferId second = scene.offerTo("bob");

        scene.accepts("bob", second)
                .then("OfferAccepted carl bob", "AgentPresenceChanged bob busy");
        scene.accepts("bob", second).thenNothing();
        scene.accepts("ann", first)
                .thenRejected(new Rejection.OfferTaken(first, new AgentId("bob"), "bob"));

        scene.ends("carl").accepts("ann", first);
        scene.thenRejected(new Rejection.OfferTaken(first, new AgentId("bob"), "bob"));
    }

    /// How an offer to Ann about Carl is over.
    private enum End {
        CUSTOMER_LEAVES(scene -> scene.when(new FloorCommand.LeaveQueue(scene.id("carl")))),
        AGENT_DECLINES(scene -> scene.declines("ann")),
        AGENT_MISSES_IT(scene -> scene.after(20).intends("ann", Intent.AVAILABLE)),
        SESSION_ENDS(scene -> scene.accepts("ann").ends("carl")),
        SUPERVISOR_CLOSES_IT(scene -> scene.closes("carl")),
        SUPERVISOR_MOVES_IT(scene -> scene.moves("carl", "other")),
        SUPERVISOR_GIVES_IT_TO_ANOTHER(scene -> scene.assigns("carl", "bob")),
        FLOOR_STOPS_FOR_A_WHILE(scene -> scene.unnoticed(600).after(0));

        private final Consumer<Scene> happens;

        End(Consumer<Scene> happens) {
            this.happens = happens;
        }
    }

    /// "I am reserved for a chat that is long gone, and get no other."
    @ParameterizedTest
    @EnumSource
    @Tag("ACD-6")
    @Tag("ACD-8")
    void an_agent_whose_offer_is_over_gets_the_next_one_at_once(End end) {
        scene.with(queue("help"), queue("other")).with(agent("ann", "help"), agent("bob", "other"));
        scene.available("ann", "bob").asks("carl", "help");
        scene.opensPage("carl", "page").asks("dora", "help").opensPage("dora", "page-too");
        OfferId before = scene.offerTo("ann");

        end.happens.accept(scene);

        assertNotEquals(before, scene.offerTo("ann"));
    }

    /// "Chats that came later are answered before mine."
    @Test
    @Tag("ACD-9")
    @Tag("ACD-10")
    void a_new_request_overtakes_no_older_one_unless_its_offer_says_why() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
        scene.available("ann").asks("carl", "help").opensPage("carl", "page");
        scene.after(10).asks("dora", "help").opensPage("dora", "page-too");
        scene.closesPage("carl", "page").opensPage("carl", "reloaded");
        scene.after(10);
        assertEquals(List.of("carl", "dora"), scene.line("help"));

        scene.available("bob")
                .then(
                        "PresenceIntended bob",
                        "AgentPresenceChanged bob available",
                        "OfferMade carl help bob");
        assertEquals(List.of(), scene.explanation().passedOver());

        scene.declines("bob").then("OfferDeclined carl bob", "OfferMade dora help bob");
        assertEquals(
                List.of(new PassedOver(scene.id("carl"), Reason.DECLINED_BEFORE)),
                scene.explanation().passedOver());
    }

    /// "A transfer lands on me although I am full."
    @Test
    @Tag("ACD-7")
    @Tag("ACD-12")
    void a_transfer_waits_for_an_agent_whose_capacity_is_used_up() {
        scene.with(queue("help"), queue("billing"))
                .with(agent("ann", "help"), agent("bob", "billing"));
        scene.available("ann", "bob").asks("carl", "help").asks("dora", "billing");
        scene.accepts("ann").accepts("bob");

        scene.transfersToAgents("ann", "carl", "carl-on", "bob").then("TransferBegun carl-on");
        scene.after(30).thenNothing();
        assertEquals(1, scene.agent("bob").load());
    }

    /// "I am free, but get nothing until my colleague has finished wrapping up."
    @Test
    @Tag("ACD-9")
    void who_comes_free_first_is_asked_at_once_while_others_still_wrap_up() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(30)))
                .with(agent("ann", "help"), agent("bob", "help"))
                .available("ann", "bob");
        scene.asks("carl", "help").asks("dora", "help").accepts("ann").accepts("bob");
        scene.asks("evan", "help").opensPage("evan", "page");

        scene.ends("carl").after(20).ends("dora");
        assertEquals("wrap-up", scene.presence("ann"));
        scene.after(10);

        scene.then(
                "WrapUpEnded carl ann",
                "AgentPresenceChanged ann available",
                "OfferMade evan help ann");
        assertEquals("wrap-up", scene.presence("bob"));
    }

    /// "The server was restarted, and all who waited were marked as abandoned."
    @Test
    @Tag("ACD-5")
    void a_restart_abandons_nobody_who_waits() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
        for (String customer : List.of("carl", "dora", "evan")) {
            Connection page = new Connection(new ConnectionId(customer), new HolderId("replica"));
            scene.asks(customer, "help")
                    .when(
                            new FloorCommand.ConnectVisitor(
                                    scene.id(customer), page, scene.now().plusSeconds(30)));
        }
        scene.closesPage("dora", "dora");

        scene.floor = Floor.restore(scene.floor.snapshot());
        scene.unnoticed(600).after(0);
        scene.after(50);

        for (String customer : List.of("carl", "dora", "evan")) {
            scene.opensPage(customer, customer + "-again");
        }
        scene.after(300).thenNothing();
        assertEquals(List.of("carl", "dora", "evan"), scene.line("help"));
    }

    /// "It has said ten minutes for an hour."
    @Test
    @Tag("ACD-5")
    void the_estimate_follows_every_acceptance_and_every_place_moved_up() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann");
        scene.asks("bert", "help").accepts("ann");
        String helped = "bert";
        for (int i = 0; i < 6; i++) {
            helped = accepted(helped, "slow" + i, 50);
        }
        WaitEstimate slow = estimate(3);
        assertEquals(new WaitEstimate(Duration.ofSeconds(150), Duration.ofSeconds(150)), slow);

        WaitEstimate before = slow;
        for (int i = 0; i < 6; i++) {
            helped = accepted(helped, "quick" + i, 5);
            assertNotEquals(before, estimate(3));
            before = estimate(3);
        }
        assertNotEquals(estimate(3), estimate(2));
    }

    /// The next customer stands in line for so long, until the one before has been helped.
    private String accepted(String helped, String next, long waits) {
        scene.asks(next, "help").after(waits).ends(helped).accepts("ann");
        return next;
    }

    private WaitEstimate estimate(int position) {
        Optional<WaitEstimate> estimate = scene.floor.estimate(new QueueId("help"), position);
        return estimate.orElseThrow();
    }
}
