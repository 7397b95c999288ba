package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.RequestState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-9")
class AgentChoiceTest {

    private static final Duration WAIT_FOR_PREFERRED = Duration.ofSeconds(30);

    private final Scene scene = new Scene();

    @Test
    void longest_idle_is_asked_first() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
        scene.available("bob").after(5).available("ann");

        scene.asks("carl", "help").then("RequestQueued carl", "OfferMade carl help bob");
        scene.accepts("bob").ends("carl");

        // Work resets idle time: now ann has been idle for longer.
        scene.asks("dora", "help").then("RequestQueued dora", "OfferMade dora help ann");
    }

    @Test
    void a_break_resets_idle_time_and_a_lost_connection_does_not() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
        scene.available("ann").after(5).available("bob").after(5);
        scene.disconnects("ann", "ann-desk").after(5).connects("ann", "again");
        scene.asks("carl", "help").then("RequestQueued carl", "OfferMade carl help ann");
        scene.when(new FloorCommand.LeaveQueue(scene.id("carl")));

        scene.intends("ann", new Intent.Away("coffee")).after(5).intends("ann", Intent.AVAILABLE);

        scene.asks("dora", "help").then("RequestQueued dora", "OfferMade dora help bob");
    }

    @Test
    void least_occupied_compares_shares_of_capacity() {
        scene.with(queue("help").policy(AgentPolicy.LEAST_OCCUPIED))
                .with(agent("ann", "help").capacity(2), agent("bob", "help").capacity(4));
        scene.available("ann").after(1).available("bob");
        scene.asks("c1", "help").accepts("ann").asks("c2", "help").accepts("bob");

        // ann has 1 of 2, bob 1 of 4.
        scene.asks("c3", "help").then("RequestQueued c3", "OfferMade c3 help bob");
    }

    @Test
    void best_skill_goes_before_idle_time() {
        scene.with(queue("help").policy(AgentPolicy.BEST_SKILL).needing("tax", 2))
                .with(
                        agent("ann", "help").knowing("tax", 2),
                        agent("bob", "help").knowing("tax", 5),
                        agent("cid", "help").knowing("tax", 1));
        scene.available("cid").after(5).available("ann").after(5).available("bob");

        scene.asks("carl", "help").then("RequestQueued carl", "OfferMade carl help bob");
        scene.asks("dora", "help").then("RequestQueued dora", "OfferMade dora help ann");
        scene.asks("evan", "help").then("RequestQueued evan");
    }

    @Test
    void round_robin_goes_on_after_the_one_asked_last() {
        scene.with(queue("help").policy(AgentPolicy.ROUND_ROBIN))
                .with(
                        agent("ann", "help").capacity(9),
                        agent("bob", "help").capacity(9),
                        agent("cid", "help").capacity(9));
        scene.available("bob", "ann", "cid");

        scene.asks("c1", "help").then("RequestQueued c1", "OfferMade c1 help ann").accepts("ann");
        scene.asks("c2", "help").then("RequestQueued c2", "OfferMade c2 help bob").accepts("bob");
        scene.asks("c3", "help").then("RequestQueued c3", "OfferMade c3 help cid").accepts("cid");
        scene.asks("c4", "help").then("RequestQueued c4", "OfferMade c4 help ann");
    }

    @Test
    void the_preferred_agent_is_asked_before_who_is_idle_longer() {
        preferring();
        scene.available("ann").after(5).available("bob");

        scene.asksAgainFor("carl", "help", "bob")
                .then("RequestQueued carl", "OfferMade carl help bob");
        assertEquals("preferred-agent", scene.explanation().rule());
    }

    @Test
    void a_request_waits_a_while_for_its_preferred_agent_and_then_for_anybody() {
        preferring();
        scene.available("ann", "bob").asksAgainFor("zoe", "help", "bob").accepts("bob");

        scene.asksAgainFor("carl", "help", "bob").then("RequestQueued carl");
        assertInstanceOf(RequestState.Reserved.class, scene.of("carl").state());

        scene.after(29).thenNothing();
        scene.after(1).then("ReservationEnded carl bob", "OfferMade carl help ann");
        assertEquals("longest-idle", scene.explanation().rule());
    }

    @Test
    void the_preferred_agent_who_comes_free_in_time_gets_the_request() {
        preferring();
        scene.available("ann", "bob").asksAgainFor("zoe", "help", "bob").accepts("bob");
        scene.asksAgainFor("carl", "help", "bob").after(10);

        scene.ends("zoe")
                .then(
                        "HandlingEnded zoe bob session-ended",
                        "AgentPresenceChanged bob available",
                        "OfferMade carl help bob");
    }

    @Test
    void nobody_waits_for_a_preferred_agent_who_goes_away_or_is_not_there() {
        preferring();
        scene.available("ann", "bob").asksAgainFor("zoe", "help", "bob").accepts("bob");
        scene.asksAgainFor("carl", "help", "bob").then("RequestQueued carl");

        scene.intends("bob", new Intent.Away("lunch"))
                .then(
                        "PresenceIntended bob",
                        "AgentPresenceChanged bob away",
                        "ReservationEnded carl bob",
                        "OfferMade carl help ann");

        scene.accepts("ann").asksAgainFor("dora", "help", "bob").then("RequestQueued dora");
        assertInstanceOf(RequestState.Waiting.class, scene.of("dora").state());
    }

    private void preferring() {
        scene.with(queue("help").preferring(WAIT_FOR_PREFERRED))
                .with(agent("ann", "help"), agent("bob", "help"));
    }
}
