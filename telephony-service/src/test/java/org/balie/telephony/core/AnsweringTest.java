package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private final Scene scene = new Scene();

    @Test
    @Tag("TEL-11")
    void the_first_to_answer_has_the_call_and_all_others_stop_and_see_who() {
        scene.boss("ann", "bob").calls("order").answers("ann", "order");

        scene.then(
                "CallAnswered order ann-desk ann-desk",
                "LegReleased boss-desk answered-elsewhere ann",
                "LegReleased bob-desk answered-elsewhere ann");
        assertTrue(
                scene.effects(Effect.Release.class).stream()
                        .allMatch(
                                release ->
                                        release.why().cause() == ReleaseCause.ANSWERED_ELSEWHERE
                                                && release.why().by().equals(Optional.of("ann"))));
    }

    @Test
    @Tag("TEL-11")
    void answering_connects_the_caller_with_exactly_one_leg() {
        scene.boss("ann").calls("order").answers("ann", "order");

        LegId outer = scene.outer("order");
        LegId own = scene.leg("order", "ann-desk");
        assertEquals(
                List.of(new Effect.AnswerCaller(outer)), scene.effects(Effect.AnswerCaller.class));
        assertEquals(
                new MediaPlan.Talk(List.of(new Hears(outer, own), new Hears(own, outer))),
                scene.effects(Effect.SetMedia.class).getLast().plan());
    }

    @Test
    @Tag("TEL-11")
    void of_two_who_answer_the_second_is_told_who_was_first() {
        scene.boss("ann", "bob").calls("order").answers("ann", "order");

        scene.answers("bob", "order").thenRejected(Reason.ANSWERED_BY_ANOTHER, "ann");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    @Tag("TEL-11")
    void who_answers_when_the_caller_has_hung_up_is_told_so() {
        scene.boss("ann").calls("order").customerHangsUp("order");
        scene.then(
                "LegReleased caller far-end",
                "LegReleased boss-desk call-over",
                "LegReleased ann-desk call-over",
                "CallEnded order gave-up");

        scene.answers("ann", "order").thenRejected(Reason.CALL_OVER);
    }

    @Test
    @Tag("TEL-11")
    void a_phone_that_says_it_is_gone_after_it_lost_changes_nothing() {
        scene.boss("ann").calls("order");
        LegId loser = scene.leg("order", "boss-desk");
        scene.answers("ann", "order");

        scene.ends(loser, Report.LegEnd.HUNG_UP).thenRejected(Reason.LEG_GONE);
        scene.machine(new Report.LegAnswered(loser)).thenRejected(Reason.LEG_GONE);
    }

    @Test
    @Tag("TEL-11")
    void nobody_answers_at_the_device_of_somebody_else() {
        scene.boss("ann", "bob").calls("order");

        scene.user("ann", new CallCommand.AnswerCall(scene.call("order"), desk("bob")))
                .thenRejected(Reason.NOT_RINGING);
    }

    @Test
    @Tag("TEL-11")
    void a_stranger_learns_nothing_about_a_call() {
        scene.boss("ann").persons("eve").calls("order").answers("ann", "order");

        scene.answers("eve", "order").thenRejected(Reason.NOT_PERMITTED);
        scene.picksUp("eve", "order").thenRejected(Reason.NOT_PERMITTED);
        scene.holds("eve", "order").thenRejected(Reason.NOT_PERMITTED);
        scene.hangsUp("eve", "order").thenRejected(Reason.NOT_PERMITTED);
    }

    @Test
    @Tag("TEL-12")
    void answering_holds_what_one_was_talking_in_by_the_same_act() {
        scene.boss("ann").talksTo("ann", "lunch", CUSTOMER).calls("order");

        scene.answers("ann", "order")
                .then(
                        "CallHeld lunch ann other-call",
                        "CallAnswered order ann-desk ann-desk",
                        "LegReleased boss-desk answered-elsewhere ann");
        assertEquals("ann", scene.holder("lunch"));
    }

    @Test
    @Tag("TEL-12")
    void answering_gives_up_what_one_was_still_dialling() {
        scene.boss("ann").dials("ann", "lunch", CUSTOMER).calls("order");

        scene.answers("ann", "order").thenAlso("CallEnded lunch cancelled");
    }

    @Test
    @Tag("TEL-11")
    void who_declines_is_rung_no_more_while_the_others_are() {
        scene.boss("ann").calls("order").declines("boss", "order");

        scene.then("RingingStopped order boss", "LegReleased boss-desk declined boss");
        scene.registers("boss", "boss-mobile").then("DeviceReachable boss boss-mobile");
        scene.answers("ann", "order");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    @Tag("TEL-11")
    void when_all_decline_the_caller_gets_what_the_plan_says() {
        scene.boss("ann").calls("order").declines("boss", "order").declines("ann", "order");

        scene.thenAlso("GreetingStarted order");
    }

    @Test
    @Tag("TEL-11")
    void hanging_up_ends_the_call_on_both_sides() {
        scene.boss().calls("order").answers("boss", "order").hangsUp("boss", "order");

        scene.then(
                "LegReleased caller call-over boss",
                "LegReleased boss-desk call-over boss",
                "CallEnded order hung-up");
        scene.calls("again").answers("boss", "again");
        scene.ends(scene.leg("again", "boss-desk"), Report.LegEnd.HUNG_UP);
        scene.thenAlso("CallEnded again hung-up");
        scene.calls("more").answers("boss", "more").customerHangsUp("more");
        scene.thenAlso("CallEnded more hung-up");
    }

    @Test
    @Tag("TEL-28")
    void a_call_that_nobody_ends_ends_after_a_day() {
        scene.boss().calls("order", new PhoneNumber("+31205550100")).answers("boss", "order");

        scene.after(24 * 3600 - 1).then();
        scene.after(1).thenAlso("CallEnded order time-limit");
    }
}
