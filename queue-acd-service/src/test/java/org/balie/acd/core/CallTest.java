package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.QueueDay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Telephone calls that a number leads to a queue.
@Tag("TEL-27")
class CallTest {

    private final Scene scene = new Scene();

    @Test
    void a_call_is_offered_like_any_other_request_and_its_agent_is_busy_until_it_ends() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(20)))
                .with(agent("ann", "help"))
                .available("ann")
                .hasTelephone("ann");

        scene.calls("carl", "help").then("RequestQueued carl", "OfferMade carl help ann");
        assertEquals(AgentPolicy.LONGEST_IDLE.code(), scene.explanation().rule());
        scene.accepts("ann");
        assertEquals("busy", scene.presence("ann"));
        scene.after(Duration.ofHours(5)).thenNothing();
        scene.asks("dora", "help").then("RequestQueued dora");

        scene.ends("carl")
                .then("HandlingEnded carl ann session-ended", "AgentPresenceChanged ann wrap-up");
        QueueDay day = day();
        assertEquals(2, day.arrived());
        assertEquals(1, day.answered());
    }

    @Test
    void callers_and_customers_at_a_page_stand_in_one_line() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
        scene.calls("carl", "help").after(1).asks("dora", "help").after(1).calls("ed", "help");

        assertEquals(List.of("carl", "dora", "ed"), scene.line("help"));
        scene.pulls("ann", "dora").intends("ann", Intent.AVAILABLE);
    }

    @Test
    void a_message_that_came_sooner_lets_a_caller_go_first() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
        scene.hasTelephone("ann").leavesMessage("mary", "help").after(60).calls("carl", "help");

        scene.intends("ann", Intent.AVAILABLE);
        assertEquals(scene.id("carl"), scene.agent("ann").ringing().orElseThrow());
        assertEquals(
                List.of(new Explanation.PassedOver(scene.id("mary"), Explanation.Reason.NOT_LIVE)),
                scene.explanation().passedOver());
    }

    @Test
    void a_caller_who_hangs_up_has_abandoned_and_the_offer_is_taken_back() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann").hasTelephone("ann");
        scene.calls("carl", "help");

        scene.ends("carl")
                .then("OfferRescinded carl ann customer-gone", "RequestAbandoned carl hung-up");
        assertEquals(1, day().ends().abandoned());
        scene.ends("carl").thenNothing();
    }

    @Test
    void a_caller_waits_as_long_as_the_queue_allows_without_any_page() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");
        scene.calls("carl", "help");

        scene.after(Setups.GRACE.plusSeconds(60)).thenNothing();
        scene.after(Duration.ofHours(2)).then("RequestAbandoned carl maximum-wait");
    }

    @Test
    void a_call_that_is_told_twice_is_one_request() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann").hasTelephone("ann");
        scene.calls("carl", "help").accepts("ann");

        scene.calls("carl", "help").thenNothing();
        scene.ends("carl").calls("carl", "help").thenNothing();
    }

    @Test
    void a_call_for_a_queue_that_is_unknown_full_or_without_anybody_is_turned_away() {
        scene.with(queue("help").length(1), queue("empty"))
                .with(agent("ann", "help"))
                .connects("ann", "desk");
        scene.calls("carl", "help");

        scene.calls("dora", "help").then("CallRefused dora help full");
        scene.calls("ed", "empty").then("CallRefused ed empty nobody-reachable");
        scene.calls("fay", "nowhere").then("CallRefused fay nowhere closed");
        scene.calls("fay", "nowhere").thenNothing();
    }

    @Test
    @Tag("ACD-8")
    void an_agent_who_accepts_and_does_not_pick_up_is_away_and_the_caller_is_first_again() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(20)))
                .with(agent("ann", "help"), agent("bob", "help"))
                .available("ann")
                .hasTelephone("ann");
        scene.calls("carl", "help").accepts("ann").asks("dora", "help");

        scene.isMissed("carl", "carl again", "help", "ann")
                .then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann away",
                        "HandlingEnded carl ann returned-to-queue",
                        "RequestRequeued carl again");
        assertEquals("away missed-offer", scene.presence("ann"));
        assertEquals(List.of("carl again", "dora"), scene.line("help"));
        scene.hasTelephone("bob").available("bob").accepts("bob").ends("carl");
        assertEquals("wrap-up", scene.presence("bob"));
    }

    @Test
    void a_call_that_its_agent_puts_into_a_queue_waits_anew_while_the_agent_wraps_up() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(20)), queue("bills"))
                .with(agent("ann", "help"), agent("bob", "bills"))
                .available("ann", "bob")
                .hasTelephone("ann", "bob");
        scene.calls("carl", "help").accepts("ann");

        scene.calls("carl", "carl again", "bills", Optional.empty())
                .then(
                        "HandlingEnded carl ann transferred",
                        "AgentPresenceChanged ann wrap-up",
                        "RequestQueued carl again",
                        "OfferMade carl again bills bob");
    }

    @Test
    void a_call_goes_on_with_the_agent_who_has_taken_it_over() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(20)))
                .with(agent("ann", "help"), agent("bob", "help"))
                .available("ann")
                .hasTelephone("ann");
        scene.calls("carl", "help").accepts("ann").isWith("carl", "ann").thenNothing();

        scene.isWith("carl", "bob")
                .then("HandlingHandedOver carl ann bob", "AgentPresenceChanged ann available");
        scene.ends("carl").then("HandlingEnded carl bob session-ended");
    }

    @Test
    void an_agent_is_done_with_a_call_that_somebody_has_who_is_no_agent() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(20)))
                .with(agent("ann", "help"))
                .available("ann")
                .hasTelephone("ann");
        scene.calls("carl", "help").accepts("ann");

        scene.isWith("carl", "the boss")
                .then("HandlingEnded carl ann transferred", "AgentPresenceChanged ann wrap-up");
        scene.ends("carl").thenNothing();
    }

    @Test
    @Tag("ACD-12")
    void a_call_is_passed_on_by_telephone_and_not_as_a_session() {
        scene.with(queue("help"))
                .with(agent("ann", "help"), agent("bob", "help"))
                .available("ann")
                .hasTelephone("ann");
        scene.calls("carl", "help").accepts("ann");

        scene.transfersToQueue("ann", "carl", "carl again", "help")
                .thenRejected(
                        new Rejection.NotPossible(
                                scene.id("carl"), Rejection.Obstacle.NOT_HANDLING));
    }

    @Test
    @Tag("ACD-13")
    void a_supervisor_moves_a_caller_and_closes_the_call() {
        scene.with(queue("help"), queue("bills"))
                .with(agent("ann", "help"), agent("bob", "bills"))
                .connects("ann", "desk");
        scene.calls("carl", "help").moves("carl", "bills").then("RequestMoved carl help bills");

        scene.closes("carl").then("RequestClosed carl");
        assertEquals(Optional.empty(), scene.floor.request(scene.id("carl")));
    }

    @Test
    @Tag("ACD-6")
    void a_call_stays_with_an_agent_whose_desk_is_closed() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann").hasTelephone("ann");
        scene.calls("carl", "help").accepts("ann").disconnects("ann", "ann-desk");

        scene.after(Setups.GRACE).then("AgentGone ann", "AgentPresenceChanged ann offline");
        assertEquals(List.of(new AgentId("ann")), scene.of("carl").state().occupies());
    }

    @Test
    @Tag("ACD-10")
    void whoever_cannot_be_rung_is_offered_everything_but_calls() {
        scene.with(queue("help")).with(agent("ann", "help"), agent("bob", "help")).available("ann");
        scene.calls("carl", "help").then("RequestQueued carl");

        scene.asks("dora", "help").then("RequestQueued dora", "OfferMade dora help ann");
        assertEquals(
                List.of(
                        new Explanation.PassedOver(
                                scene.id("carl"), Explanation.Reason.NO_TELEPHONE)),
                scene.explanation().passedOver());
        scene.declines("ann").available("bob").hasTelephone("bob");
        assertEquals(scene.id("dora"), scene.agent("bob").ringing().orElseThrow());
        scene.accepts("bob").hasTelephone("ann");
        assertEquals(scene.id("carl"), scene.agent("ann").ringing().orElseThrow());
    }

    @Test
    @Tag("ACD-10")
    void an_explanation_says_who_could_not_be_rung() {
        scene.with(queue("help"))
                .with(agent("ann", "help"), agent("bob", "help"))
                .available("ann", "bob")
                .hasTelephone("bob");

        scene.calls("carl", "help").then("RequestQueued carl", "OfferMade carl help bob");
        assertEquals(
                List.of("bob chosen", "ann no-telephone"),
                scene.explanation().candidates().stream()
                        .map(each -> each.agent().value() + " " + each.verdict().code())
                        .toList());
    }

    @Test
    void what_rings_goes_on_ringing_while_a_telephone_in_a_tab_is_loaded_again() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann").hasTelephone("ann");
        scene.calls("carl", "help").losesTelephone("ann").then("AgentTelephoneGone ann");

        scene.losesTelephone("ann").thenNothing();
        assertEquals(scene.id("carl"), scene.agent("ann").ringing().orElseThrow());
        scene.hasTelephone("ann").then("AgentTelephoneReached ann");
        scene.hasTelephone("ann").thenNothing();
    }

    @Test
    @Tag("ACD-13")
    void a_call_is_not_given_to_whoever_cannot_be_rung() {
        scene.when(new FloorCommand.ConfigureSite(Setups.site(2, "UTC")))
                .with(queue("help"))
                .with(agent("ann", "help"))
                .available("ann");
        scene.calls("carl", "help");
        var no = new Rejection.NotPossible(scene.id("carl"), Rejection.Obstacle.NO_TELEPHONE);

        scene.assigns("carl", "ann").thenRejected(no);
        scene.pulls("ann", "carl").thenRejected(no);
    }

    @Test
    void the_telephone_of_somebody_who_is_no_agent_is_none_of_the_floors_business() {
        scene.with(queue("help")).hasTelephone("the boss").thenNothing();
        scene.losesTelephone("the boss").thenNothing();
    }

    private QueueDay day() {
        return scene.floor.view(new QueueId("help"), scene.now()).orElseThrow().day();
    }
}
