package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorCommand.ConfigureSite;
import org.balie.acd.core.FloorCommand.ReleaseWrapUp;
import org.balie.acd.core.Rejection.NotPossible;
import org.balie.acd.core.Rejection.Obstacle;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Settings.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-13")
class ByHandTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void two_queues() {
        scene.when(new ConfigureSite(Setups.site(2, "UTC")))
                .with(queue("help"), queue("billing"))
                .with(agent("ann", "help"), agent("bob", "billing"), agent("cas", "help"));
    }

    @Test
    void an_agent_takes_the_request_of_choice() {
        scene.with(queue("help").version(3).needing("patience", 5));
        scene.available("bob").connects("ann", "ann-desk");
        scene.with(agent("wim", "help").knowing("patience", 5)).connects("wim", "wim-desk");
        scene.asks("carl", "help").opensPage("carl", "page");
        scene.asks("dora", "help").opensPage("dora", "page-d");
        scene.intends("ann", Intent.AVAILABLE);

        scene.pulls("ann", "dora")
                .then(
                        "OfferMade dora help ann",
                        "OfferAccepted dora ann",
                        "AgentPresenceChanged ann busy");
        scene.pulls("ann", "dora").thenNothing();
    }

    @Test
    void a_pulled_request_says_whom_it_overtook() {
        scene.with(queue("help").version(3).needing("patience", 5));
        scene.with(agent("wim", "help").knowing("patience", 5)).connects("wim", "wim-desk");
        scene.asks("carl", "help").asks("dora", "help").available("ann");

        scene.pulls("ann", "dora");

        assertEquals("pulled", scene.explanation().rule());
        assertEquals(
                List.of(
                        new Explanation.PassedOver(
                                scene.id("carl"), Explanation.Reason.MISSING_SKILL)),
                scene.explanation().passedOver());
    }

    @Test
    void who_may_not_or_cannot_pull_is_told_why() {
        scene.available("ann").asks("carl", "help").connects("bob", "bob-desk");
        scene.pulls("bob", "carl")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.PULL_NOT_ALLOWED));
        scene.available("cas").pulls("cas", "carl");
        scene.thenRejected(new NotPossible(scene.id("carl"), Obstacle.REQUEST_OFFERED));
        scene.accepts("ann").asks("dora", "billing").pulls("cas", "carl");
        scene.thenRejected(new NotPossible(scene.id("carl"), Obstacle.REQUEST_GONE));
        scene.pulls("bob", "dora")
                .thenRejected(new NotPossible(scene.id("dora"), Obstacle.AGENT_NOT_READY));
        scene.when(
                new ConfigureSite(
                        new SiteSettings(3, ZoneId.of("UTC"), Setups.GRACE, Setups.GRACE, false)));
        scene.pulls("bob", "dora")
                .thenRejected(new NotPossible(scene.id("dora"), Obstacle.PULL_NOT_ALLOWED));
    }

    @Test
    void an_assigned_request_is_offered_to_that_agent_whatever_queues_and_skills_say() {
        scene.available("ann", "bob").asks("carl", "help");

        scene.assigns("carl", "bob")
                .then(
                        "OfferRescinded carl ann overruled",
                        "RequestAssigned carl bob",
                        "OfferMade carl help bob");
        assertEquals("assigned", scene.explanation().rule());
        scene.assigns("carl", "bob").thenNothing();
        scene.accepts("bob").then("OfferAccepted carl bob", "AgentPresenceChanged bob busy");
    }

    @Test
    void an_assigned_request_waits_for_its_agent_before_others_and_not_for_ever() {
        scene.available("bob").asks("dora", "billing").accepts("bob");
        scene.connects("ann", "ann-desk").asks("carl", "help").opensPage("carl", "page");
        scene.asks("emma", "billing").opensPage("emma", "page-e");
        scene.assigns("carl", "bob").then("RequestAssigned carl bob");
        scene.intends("ann", Intent.AVAILABLE)
                .then("PresenceIntended ann", "AgentPresenceChanged ann available");

        scene.ends("dora");
        assertEquals("assigned", scene.explanation().rule());
        assertEquals(scene.id("carl"), scene.agent("bob").ringing().orElseThrow());

        scene.declines("bob");
        assertEquals(scene.id("carl"), scene.agent("ann").ringing().orElseThrow());
    }

    @Test
    void an_agent_who_is_not_there_is_assigned_nothing() {
        scene.available("ann").asks("carl", "help");

        scene.assigns("carl", "bob")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.AGENT_NOT_READY));
    }

    @Test
    void a_moved_request_keeps_its_age() {
        scene.connects("ann", "ann-desk").connects("bob", "bob-desk");
        scene.asks("carl", "help").opensPage("carl", "page");
        scene.after(5).asks("dora", "billing").opensPage("dora", "page-d");

        scene.moves("carl", "billing").then("RequestMoved carl help billing");
        assertEquals(List.of("carl", "dora"), scene.line("billing"));
        assertEquals(List.of(), scene.line("help"));
        scene.moves("carl", "billing").thenNothing();
        scene.moves("carl", "nowhere")
                .thenRejected(new NotPossible(scene.id("carl"), Obstacle.QUEUE_CLOSED));
    }

    @Test
    void a_request_that_rings_can_be_moved() {
        scene.available("ann").connects("bob", "bob-desk").asks("carl", "help");

        scene.moves("carl", "billing")
                .then("OfferRescinded carl ann overruled", "RequestMoved carl help billing");
    }

    @Test
    void priority_by_hand_counts_instead_of_the_queues() {
        scene.connects("ann", "ann-desk");
        scene.asks("carl", "help").after(30).asks("dora", "help");

        scene.prioritises("dora", 9).then("RequestPrioritised dora");
        assertEquals(List.of("dora", "carl"), scene.line("help"));
        scene.prioritises("dora", 9).thenNothing();

        scene.intends("ann", Intent.AVAILABLE);
        assertEquals(
                List.of(
                        new Explanation.PassedOver(
                                scene.id("carl"), Explanation.Reason.LOWER_PRIORITY)),
                scene.explanation().passedOver());
    }

    @Test
    void a_closed_request_is_over_and_counted_so() {
        scene.available("ann").asks("carl", "help");

        scene.closes("carl").then("OfferRescinded carl ann overruled", "RequestClosed carl");
        scene.closes("carl").thenNothing();

        assertEquals(
                ClosedRequest.Outcome.CLOSED,
                scene.floor.closed(scene.id("carl")).orElseThrow().outcome());
        assertEquals(
                1,
                scene.floor
                        .view(new QueueId("help"), scene.now())
                        .map(view -> view.day().ends().closed())
                        .orElseThrow());
    }

    @Test
    @Tag("ACD-6")
    void a_stuck_wrap_up_is_released() {
        scene.with(queue("help").version(3).wrapUp(Duration.ofMinutes(5))).available("ann");
        scene.asks("carl", "help").accepts("ann").ends("carl");
        assertEquals("wrap-up", scene.presence("ann"));

        scene.when(new ReleaseWrapUp(scene.id("carl")))
                .then("WrapUpEnded carl ann", "AgentPresenceChanged ann available");
        assertEquals(Optional.empty(), scene.floor.request(scene.id("carl")));
    }
}
