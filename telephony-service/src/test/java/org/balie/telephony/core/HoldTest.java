package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.view.Lamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HoldTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void ann_talks_to_a_customer_of_the_boss() {
        scene.boss("ann", "bob").calls("order").answers("ann", "order");
    }

    @Test
    @Tag("TEL-13")
    void holding_offers_the_call_to_all_who_may_pick_it_up() {
        scene.granted("bob", Privilege.ANSWER_CALLS).holds("ann", "order");

        scene.then("CallHeld order ann by-hand");
        assertEquals(
                new MediaPlan.Music(scene.outer("order")),
                scene.effects(Effect.SetMedia.class).getLast().plan());
        assertEquals(Lamp.HELD, scene.lamp("boss"));
        assertTrue(scene.seen("boss", "order").actions().contains(Action.PICK_UP));
        assertFalse(scene.seen("bob", "order").actions().contains(Action.PICK_UP));
        scene.picksUp("bob", "order").thenRejected(Reason.NOT_PERMITTED);
    }

    @Test
    @Tag("TEL-13")
    void picking_up_is_one_act_and_who_held_the_call_has_no_leg_any_more() {
        scene.holds("ann", "order").picksUp("bob", "order");

        scene.then(
                "LegReleased ann-desk picked-up bob", "CallPickedUp order bob-desk bob-desk ann");
        assertEquals("bob", scene.holder("order"));
        assertEquals(
                List.of(
                        new Effect.Connect(
                                scene.leg("order", "bob-desk"),
                                person("bob"),
                                new DeviceId("bob-desk"))),
                scene.effects(Effect.Connect.class));
        scene.connects("bob", "order").then("LegConnected bob-desk");
    }

    @Test
    @Tag("TEL-13")
    void of_two_who_pick_up_one_gets_it_and_the_other_is_told() {
        scene.holds("ann", "order").after(1).picksUp("bob", "order");

        scene.picksUp("boss", "order").thenRejected(Reason.PICKED_UP_BY_ANOTHER, "bob");
        assertEquals("bob", scene.holder("order"));
    }

    @Test
    @Tag("TEL-13")
    void of_pick_up_and_the_holders_resume_the_first_wins() {
        scene.holds("ann", "order").after(1).picksUp("bob", "order");
        scene.resumes("ann", "order").thenRejected(Reason.PICKED_UP_BY_ANOTHER, "bob");

        scene.connects("bob", "order").holds("bob", "order").resumes("bob", "order");
        scene.picksUp("boss", "order").thenRejected(Reason.PICKED_UP_BY_ANOTHER, "bob");
    }

    @Test
    @Tag("TEL-13")
    void picking_up_against_the_callers_hanging_up_is_told_so() {
        scene.holds("ann", "order").customerHangsUp("order");
        scene.thenAlso("CallEnded order hung-up");

        scene.picksUp("bob", "order").thenRejected(Reason.CALL_OVER, "ann");
    }

    @Test
    @Tag("TEL-13")
    void a_pick_up_whose_device_does_not_come_leaves_the_call_held_and_seen() {
        scene.holds("ann", "order").picksUp("bob", "order");

        scene.after(Call.CONNECTS)
                .then("LegReleased bob-desk lost", "CallHeld order bob device-lost");
        assertEquals(Lamp.HELD, scene.lamp("ann"));
        assertTrue(scene.seen("ann", "order").actions().contains(Action.PICK_UP));
    }

    @Test
    @Tag("TEL-14")
    void handing_back_works_the_same_way() {
        scene.holds("ann", "order").picksUp("boss", "order").connects("boss", "order");

        scene.holds("boss", "order").picksUp("ann", "order");
        scene.then(
                "LegReleased boss-desk picked-up ann", "CallPickedUp order ann-desk ann-desk boss");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    @Tag("TEL-14")
    void one_moves_a_call_to_another_device_of_ones_own() {
        scene.registers("ann", "ann-mobile").holds("ann", "order");

        scene.user(
                "ann", new CallCommand.PickUpCall(scene.call("order"), new DeviceId("ann-mobile")));
        scene.then(
                "LegReleased ann-desk picked-up ann",
                "CallPickedUp order ann-mobile ann-mobile ann");
    }

    @Test
    @Tag("TEL-15")
    void picking_up_while_in_a_call_holds_that_call_by_itself() {
        scene.holds("ann", "order").talksTo("bob", "lunch", CUSTOMER);

        scene.picksUp("bob", "order")
                .then(
                        "CallHeld lunch bob other-call",
                        "LegReleased ann-desk picked-up bob",
                        "CallPickedUp order bob-desk bob-desk ann");
        scene.connects("bob", "order").resumes("bob", "lunch");
        scene.then("CallHeld order bob other-call", "CallResumed lunch bob");
    }

    @Test
    @Tag("TEL-16")
    void a_locked_call_is_picked_up_by_nobody_but_its_holder() {
        scene.user("ann", new CallCommand.LockCall(scene.call("order")));
        scene.then("CallLocked order ann").holds("ann", "order");

        scene.picksUp("boss", "order").thenRejected(Reason.CALL_LOCKED, "ann");
        assertFalse(scene.seen("boss", "order").actions().contains(Action.PICK_UP));
        scene.resumes("ann", "order").then("CallResumed order ann");
    }

    @Test
    @Tag("TEL-16")
    void a_locked_call_is_monitored_by_nobody_and_locking_ends_monitoring() {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.OPEN,
                        SitePolicy.Announcement.NONE,
                        Monitoring.LISTEN));
        scene.monitors("boss", "order", Monitoring.LISTEN);

        scene.user("ann", new CallCommand.LockCall(scene.call("order")));
        scene.then("LegReleased boss-desk monitoring-ended ann", "CallLocked order ann");
        scene.monitors("boss", "order", Monitoring.LISTEN).thenRejected(Reason.CALL_LOCKED, "ann");
    }

    @Test
    @Tag("TEL-16")
    void only_the_holder_locks_and_the_next_holder_starts_unlocked() {
        scene.user("boss", new CallCommand.LockCall(scene.call("order")))
                .thenRejected(Reason.NOT_HOLDING, "ann");

        scene.user("ann", new CallCommand.LockCall(scene.call("order")));
        scene.user("ann", new CallCommand.UnlockCall(scene.call("order")));
        scene.then("CallUnlocked order ann").holds("ann", "order").picksUp("bob", "order");
        assertFalse(scene.of("order").isLocked());
    }

    @Test
    @Tag("TEL-13")
    void holding_twice_changes_nothing_and_nobody_holds_for_another() {
        scene.holds("ann", "order").holds("ann", "order").thenNothing();

        scene.holds("bob", "order").thenRejected(Reason.NOT_HOLDING, "ann");
        assertEquals(Optional.of(person("ann")), scene.of("order").holder());
    }

    @Test
    @Tag("TEL-28")
    void a_held_call_without_a_leg_of_its_holder_is_seen_for_five_minutes() {
        scene.holds("ann", "order");
        scene.ends(scene.leg("order", "ann-desk"), Report.LegEnd.LOST);
        scene.then("LegReleased ann-desk lost", "CallHeld order ann device-lost");
        assertEquals(Lamp.HELD, scene.lamp("bob"));

        scene.after(Call.PARKED)
                .then("LegReleased caller call-over", "CallEnded order hold-expired");
    }

    @Test
    @Tag("TEL-28")
    void a_held_call_with_all_its_legs_waits_for_four_hours_at_most() {
        scene.holds("ann", "order").after(Call.HOLD_LIMIT.minusSeconds(1)).then();

        scene.after(1).thenAlso("CallEnded order hold-expired");
    }
}
