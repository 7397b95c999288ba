package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.state.Intent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-9")
class RequestChoiceTest {

    private final Scene scene = new Scene();

    @Test
    void an_agent_who_comes_free_gets_the_oldest_of_equal_priority_over_all_queues() {
        scene.with(queue("help"), queue("sales")).with(agent("ann", "help", "sales"));
        scene.connects("ann", "desk").asks("carl", "sales").asks("dora", "help");

        free().then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann available",
                        "OfferMade carl sales ann");
    }

    @Test
    void a_level_of_priority_is_worth_a_minute_of_waiting() {
        scene.with(queue("low").priority(3), queue("high").priority(4))
                .with(agent("ann", "low", "high"));
        scene.connects("ann", "desk").asks("carl", "low").opensPage("carl", "page");

        scene.after(59).asks("dora", "high");
        free();
        scene.then(
                "PresenceIntended ann",
                "AgentPresenceChanged ann available",
                "OfferMade dora high ann");
        assertEquals(
                List.of(new PassedOver(scene.id("carl"), Reason.LOWER_PRIORITY)),
                scene.explanation().passedOver());
    }

    @Test
    void waiting_makes_up_for_priority() {
        scene.with(queue("low").priority(3), queue("high").priority(4))
                .with(agent("ann", "low", "high"));
        scene.connects("ann", "desk").asks("carl", "low").opensPage("carl", "page");

        scene.after(60).asks("dora", "high");

        free().then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann available",
                        "OfferMade carl low ann");
    }

    @Test
    void a_changed_priority_counts_for_those_who_wait_already() {
        scene.with(queue("help"), queue("sales")).with(agent("ann", "help", "sales"));
        scene.connects("ann", "desk").asks("carl", "help").asks("dora", "sales");

        scene.with(queue("sales").version(2).priority(9));

        free().then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann available",
                        "OfferMade dora sales ann");
    }

    @Test
    void whoever_comes_free_with_others_gets_the_request_only_if_the_queue_ranks_them_first() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help"));
        scene.available("ann").after(1).available("bob").asks("c1", "help").asks("c2", "help");
        scene.accepts("ann").accepts("bob").asks("c3", "help");

        scene.ends("c2")
                .then(
                        "HandlingEnded c2 bob session-ended",
                        "AgentPresenceChanged bob available",
                        "OfferMade c3 help bob");
    }

    @Test
    @Tag("SES-10")
    void a_returned_session_goes_before_everybody() {
        scene.with(queue("low").priority(0), queue("high").priority(9))
                .with(agent("ann", "low", "high"), agent("bob", "low"));
        scene.available("bob").asks("carl", "low").accepts("bob").connects("ann", "desk");
        scene.asks("dora", "high").intends("bob", Intent.OFFLINE);
        scene.returns("carl", "carl-again", "low", "bob");

        free().then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann available",
                        "OfferMade carl-again low ann");
        assertEquals(
                List.of(new PassedOver(scene.id("dora"), Reason.RETURNED_SESSION_FIRST)),
                scene.explanation().passedOver());
    }

    private Scene free() {
        return scene.intends("ann", Intent.AVAILABLE);
    }
}
