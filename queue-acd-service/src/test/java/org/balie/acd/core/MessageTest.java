package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.balie.acd.core.FloorCommand.FinishWork;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.OpeningHours;
import org.balie.acd.core.state.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-5")
class MessageTest {

    private final Scene scene = new Scene();

    @Test
    void a_queue_that_is_closed_and_without_anybody_takes_messages() {
        OpeningHours never =
                new OpeningHours(
                        ZoneId.of("UTC"),
                        List.of(
                                new OpeningHours.Hours(
                                        DayOfWeek.SUNDAY, LocalTime.of(1, 0), LocalTime.of(2, 0))),
                        List.of());
        scene.with(queue("help").open(never)).with(agent("ann", "help"));

        scene.leavesMessage("carl", "help").then("RequestQueued carl");
        scene.after(Duration.ofDays(2)).thenNothing();
        scene.available("ann");
        assertEquals(scene.id("carl"), scene.agent("ann").ringing().orElseThrow());
    }

    @Test
    void who_waits_at_a_page_goes_before_a_message_that_came_a_little_sooner() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
        scene.leavesMessage("carl", "help").after(540).asks("dora", "help");
        assertEquals(List.of("dora", "carl"), scene.line("help"));

        scene.intends("ann", Intent.AVAILABLE);
        assertEquals(
                List.of(new Explanation.PassedOver(scene.id("carl"), Explanation.Reason.NOT_LIVE)),
                scene.explanation().passedOver());
    }

    @Test
    void a_message_is_not_overtaken_for_ever() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
        scene.leavesMessage("carl", "help").after(601).asks("dora", "help");

        assertEquals(List.of("carl", "dora"), scene.line("help"));
    }

    @Test
    void what_was_taken_is_done_with_wrap_up_and_fills_no_figures() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(20)))
                .with(agent("ann", "help"))
                .available("ann");
        scene.leavesMessage("carl", "help").accepts("ann");
        assertEquals("busy", scene.presence("ann"));

        scene.when(new FinishWork(new AgentId("ann"), scene.id("carl")))
                .then("HandlingEnded carl ann work-done", "AgentPresenceChanged ann wrap-up");
        scene.when(new FinishWork(new AgentId("ann"), scene.id("carl"))).thenNothing();

        var day = scene.floor.view(new QueueId("help"), scene.now()).orElseThrow().day();
        assertEquals(0, day.arrived());
        assertEquals(0, day.answered());
        assertEquals(1, scene.agent("ann").day().handled());
    }

    @Test
    @Tag("ACD-6")
    void it_goes_back_into_the_line_when_its_agent_is_gone() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help")).available("ann");
        scene.leavesMessage("carl", "help").accepts("ann").disconnects("ann", "ann-desk");

        scene.after(Setups.GRACE)
                .then("AgentGone ann", "AgentPresenceChanged ann offline", "WorkReturned carl ann");
        scene.available("bob").accepts("bob");
        scene.then("OfferAccepted carl bob", "AgentPresenceChanged bob busy");
    }

    @Test
    void it_goes_back_when_it_has_lain_in_hand_too_long() {
        scene.with(queue("help")).with(agent("ann", "help").capacity(2)).available("ann");
        scene.leavesMessage("carl", "help").accepts("ann");

        scene.after(Request.IN_HAND).then("WorkReturned carl ann", "OfferMade carl help ann");
    }

    @Test
    void it_does_not_count_against_the_length_of_the_line() {
        scene.with(queue("help").length(1)).with(agent("ann", "help")).connects("ann", "desk");
        scene.leavesMessage("carl", "help").asks("dora", "help");

        scene.then("RequestQueued dora");
        var view = scene.floor.view(new QueueId("help"), scene.now()).orElseThrow();
        assertEquals(1, view.waiting());
        assertEquals(1, view.messages());
    }
}
