package org.balie.telephony.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.view.Lamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A process dies and another goes on from what is stored; it reports the legs that it does not
/// find.
@Tag("TEL-28")
class RestartTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void ann_talks_to_a_customer_of_the_boss() {
        scene.boss("ann").calls("order").answers("ann", "order");
    }

    @Test
    void a_call_whose_legs_are_all_gone_ends_and_the_line_is_free() {
        scene.machine(new Report.LegsLost(legs("order")));

        scene.then(
                "LegReleased caller lost",
                "LegReleased ann-desk call-over",
                "CallEnded order lost");
        assertEquals(Lamp.IDLE, scene.lamp("boss"));
    }

    @Test
    void a_caller_whose_own_side_is_gone_is_held_for_the_group() {
        scene.machine(new Report.LegsLost(Set.of(scene.leg("order", "ann-desk"))));

        scene.then("LegReleased ann-desk lost", "CallHeld order ann device-lost");
        assertEquals(Lamp.HELD, scene.lamp("boss"));
        scene.picksUp("boss", "order");
        assertEquals("boss", scene.holder("order"));
    }

    @Test
    void a_held_call_that_lives_stays_seen_and_can_be_picked_up() {
        scene.holds("ann", "order");
        Exchange successor = Exchange.restore(scene.exchange.snapshot());

        assertEquals(
                new MediaPlan.Music(scene.outer("order")),
                MediaPlan.of(successor.call(scene.call("order")).orElseThrow(), successor));
        scene.machine(new Report.LegsLost(Set.of())).thenNothing();
        assertTrue(scene.seen("boss", "order").actions().contains(Action.PICK_UP));
    }

    @Test
    void a_page_that_is_reloaded_while_it_rings_rings_again() {
        scene.calls("second");
        scene.machine(new Report.LegsLost(Set.of(scene.leg("second", "boss-desk"))));
        scene.then("LegReleased boss-desk lost");
        scene.machine(new Report.DeviceGone(Scene.desk("boss")));

        scene.registers("boss", "boss-desk")
                .then(
                        "DeviceReachable boss boss-desk",
                        "TelephoneReached boss",
                        "LegRings boss-desk boss-desk");
        assertEquals(1, scene.effects(Effect.Ring.class).size());
    }

    @Test
    void settings_that_change_meanwhile_do_not_cut_the_ringing_short() {
        scene.calls("second");
        scene.machine(new Report.LegsLost(Set.of(scene.leg("second", "boss-desk"))));
        scene.granted("ann", Privilege.PICK_UP_HELD, Privilege.ANSWER_CALLS);

        scene.then("PrivilegesGranted boss ann");
        scene.granted("ann", Privilege.PICK_UP_HELD).thenAlso("GreetingStarted second");
    }

    @Test
    void when_a_process_takes_all_ringing_legs_along_the_ring_plan_goes_on() {
        scene.calls("second");
        Set<LegId> ringing =
                scene.of("second").alerting().stream().map(Leg::id).collect(Collectors.toSet());

        scene.machine(new Report.LegsLost(ringing));
        scene.after(30).then("GreetingStarted second");
    }

    @Test
    void a_phone_that_is_unplugged_while_dialling_ends_the_call() {
        scene.dialsOnTheLine("boss", "deal");

        scene.ends(scene.leg("deal", "boss-desk"), Report.LegEnd.LOST);
        scene.thenAlso("CallEnded deal lost");
    }

    private Set<LegId> legs(String call) {
        return scene.of(call).legs().stream().map(Leg::id).collect(Collectors.toSet());
    }
}
