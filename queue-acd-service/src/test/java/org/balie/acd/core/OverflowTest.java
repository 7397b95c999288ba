package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.routing.Explanation.PassedOver;
import org.balie.acd.core.routing.Explanation.Reason;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.OverflowStep.AddQueue;
import org.balie.acd.core.state.OverflowStep.RaisePriority;
import org.balie.acd.core.state.OverflowStep.WidenSkills;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-4")
class OverflowTest {

    private static final OverflowStep ALSO_SALES =
            new AddQueue(Duration.ofSeconds(60), new QueueId("sales"));
    private static final OverflowStep LESS_TAX = new WidenSkills(Duration.ofSeconds(30), 2);

    private final Scene scene = new Scene();

    @Test
    void who_waits_too_long_is_offered_to_members_of_another_queue() {
        scene.with(queue("help").overflow(ALSO_SALES), queue("sales"))
                .with(agent("ann", "help"), agent("bob", "sales"))
                .connects("ann", "desk")
                .available("bob");
        scene.asks("carl", "help").opensPage("carl", "page");

        scene.after(59).thenNothing();
        scene.after(1).then("OverflowStepTaken carl add-queue", "OfferMade carl help bob");

        assertEquals(Optional.of(new QueueId("sales")), scene.explanation().via());
        assertEquals(List.of(new QueueId("sales")), scene.explanation().reach().added());
    }

    @Test
    void the_own_queue_comes_first_when_both_have_somebody() {
        scene.with(queue("help").overflow(ALSO_SALES), queue("sales"))
                .with(agent("ann", "help"), agent("bob", "sales"))
                .connects("ann", "desk");
        scene.asks("carl", "help").opensPage("carl", "page").after(60);

        scene.available("bob")
                .then(
                        "PresenceIntended bob",
                        "AgentPresenceChanged bob available",
                        "OfferMade carl help bob");
        scene.declines("bob");
        scene.intends("ann", Intent.AVAILABLE);
        assertEquals("ann", scene.explanation().candidates().getFirst().agent().value());
    }

    @Test
    void skills_are_widened_level_by_level() {
        scene.with(queue("help").needing("tax", 3).overflow(LESS_TAX))
                .with(agent("ann", "help").knowing("tax", 1), agent("bob", "help"))
                .available("ann", "bob");
        scene.asks("carl", "help").opensPage("carl", "page");

        scene.after(30).then("OverflowStepTaken carl widen-skills", "OfferMade carl help ann");
        // Without any tax nobody is widened far enough.
        scene.declines("ann").then("OfferDeclined carl ann");
    }

    @Test
    void priority_is_raised_and_not_beyond_nine() {
        scene.with(
                        queue("help")
                                .priority(8)
                                .overflow(new RaisePriority(Duration.ofSeconds(10), 4)),
                        queue("other").priority(9))
                .with(agent("ann", "help", "other"))
                .connects("ann", "desk");
        scene.asks("dora", "other").opensPage("dora", "page-d");
        scene.after(1).asks("carl", "help").opensPage("carl", "page");
        scene.after(10).then("OverflowStepTaken carl raise-priority");

        assertEquals(9, scene.floor.priorityOf(scene.of("carl")));
        scene.intends("ann", Intent.AVAILABLE)
                .then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann available",
                        "OfferMade dora other ann");
    }

    @Test
    void who_has_overflowed_is_passed_over_with_a_reason() {
        scene.with(queue("help").priority(1).overflow(ALSO_SALES), queue("sales").priority(9))
                .with(agent("ann", "help"), agent("bob", "sales"))
                .connects("ann", "desk")
                .connects("bob", "desk-b");
        scene.asks("carl", "help").opensPage("carl", "page").after(60);
        scene.asks("dora", "sales").opensPage("dora", "page-d");

        scene.intends("bob", Intent.AVAILABLE);

        assertEquals(
                List.of(new PassedOver(scene.id("carl"), Reason.LOWER_PRIORITY)),
                scene.explanation().passedOver());
    }

    @Test
    @Tag("ACD-1")
    void the_button_is_open_when_overflow_would_reach_somebody() {
        scene.with(queue("help").overflow(ALSO_SALES), queue("sales"))
                .with(agent("bob", "sales"))
                .available("bob");

        scene.asks("carl", "help").then("RequestQueued carl");
    }

    @Test
    void a_step_that_is_taken_out_of_the_settings_is_not_taken_any_more() {
        scene.with(queue("help").overflow(ALSO_SALES), queue("sales"))
                .with(agent("ann", "help"), agent("bob", "sales"))
                .connects("ann", "desk")
                .available("bob");
        scene.asks("carl", "help").opensPage("carl", "page").after(30);

        scene.with(queue("help").version(9)).after(40).thenNothing();
        // And one that is put in counts for who waits already.
        scene.with(queue("help").version(10).overflow(ALSO_SALES)).after(1);
        scene.then("OverflowStepTaken carl add-queue", "OfferMade carl help bob");
    }

    @Test
    void a_queue_that_goes_asks_nobody_for_others_any_more() {
        scene.with(queue("help").overflow(ALSO_SALES), queue("sales"))
                .with(agent("ann", "help"), agent("bob", "sales"))
                .connects("ann", "desk")
                .connects("bob", "desk-b");
        scene.asks("carl", "help").opensPage("carl", "page").after(60);
        scene.when(new FloorCommand.RemoveQueue(new QueueId("sales")));

        scene.intends("bob", Intent.AVAILABLE);

        assertTrue(scene.agent("bob").ringing().isEmpty());
        assertEquals(List.of("carl"), scene.line("help"));
    }
}
