package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Leg;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-17")
class AddingGuestsTest extends GuestStory {

    // -- who is asked

    @Test
    void a_colleague_is_rung_at_every_telephone_and_told_who_asks_and_who_is_there() {
        scene.registers("carl", "carl-cell");

        adds("ann", "carl");

        scene.then("GuestInvited carl-cell carl-cell ann", "GuestInvited carl-desk carl-desk ann");
        Effect.Ring ring = scene.effects(Effect.Ring.class).getFirst();
        assertEquals(
                new Alert(
                        Optional.of(Scene.LINE_NUMBER),
                        Optional.of(CUSTOMER),
                        Optional.of("boss"),
                        Optional.of("ann")),
                ring.alert());
        assertEquals(talk(outer(), ann()), plan());
        assertEquals(1, scene.seen("ann", "order").guests().size());
    }

    @Test
    void the_telephone_that_answers_is_in_the_call_and_the_others_stop() {
        scene.registers("carl", "carl-cell");
        adds("ann", "carl");

        scene.answers("carl", "order")
                .then("GuestJoined carl-desk", "LegReleased carl-cell answered-elsewhere carl");

        assertEquals(talk(outer(), ann(), carl()), plan());
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    void a_number_outside_is_dialled_on_the_number_of_the_call() {
        adds("ann", EXPERT);

        LegId leg = guest();
        assertEquals(
                List.of(
                        new Effect.Dial(
                                leg, EXPERT, Optional.of(Scene.LINE_NUMBER), Optional.empty())),
                scene.effects(Effect.Dial.class));
        scene.machine(new Report.LegAnswered(leg)).then("GuestJoined +31207778888");
        assertEquals(talk(outer(), ann(), leg), plan());
    }

    @Test
    void a_telephone_that_turns_up_while_its_person_is_asked_rings_too() {
        adds("ann", "carl");

        scene.registers("carl", "carl-cell").thenAlso("GuestInvited carl-cell carl-cell ann");
        scene.registers("carl", "carl-cell");
        assertEquals(2, scene.of("order").guests(person("carl")).size());
    }

    @Test
    void four_at_once_hear_each_other_and_a_fourth_guest_is_refused() {
        scene.persons("dora", "eve");
        adds("ann", "carl").answers("carl", "order");
        adds("ann", EXPERT).machine(new Report.LegAnswered(guest()));
        adds("ann", "dora").answers("dora", "order");

        List<LegId> all = scene.of("order").legs().stream().map(Leg::id).toList();
        assertEquals(
                Set.copyOf(talk(all.toArray(LegId[]::new)).all()),
                Set.copyOf(((MediaPlan.Talk) plan()).all()));
        adds("ann", "eve").thenRejected(Reason.TOO_MANY_IN_CALL);
        assertFalse(scene.seen("ann", "order").actions().contains(Action.ADD));
    }

    // -- who may, and whom

    @Test
    void only_the_one_who_has_the_call_adds_and_only_while_talking() {
        adds("bob", "carl").thenRejected(Reason.NOT_HOLDING, "ann");
        scene.persons("dora");
        adds("dora", "carl").thenRejected(Reason.NOT_PERMITTED);
        scene.holds("ann", "order");
        adds("ann", "carl").thenRejected(Reason.NOT_TALKING);
        scene.hangsUp("ann", "order");
        adds("ann", "carl").thenRejected(Reason.CALL_OVER, "ann");
    }

    @Test
    @Tag("TEL-16")
    void the_holder_adds_to_a_call_that_is_locked() {
        scene.user("ann", new CallCommand.LockCall(scene.call("order")));

        adds("ann", "carl").then("GuestInvited carl-desk carl-desk ann");
    }

    @Test
    void who_is_there_already_or_asked_is_not_added_twice() {
        adds("ann", "ann").thenRejected(Reason.ALREADY_IN_CALL);
        adds("ann", CUSTOMER).thenRejected(Reason.ALREADY_IN_CALL);
        adds("ann", "carl");
        adds("ann", "carl").thenRejected(Reason.ALREADY_IN_CALL);
        adds("ann", EXPERT);
        adds("ann", EXPERT).thenRejected(Reason.ALREADY_IN_CALL);
    }

    @Test
    void who_is_unknown_or_has_no_telephone_is_not_added() {
        adds("ann", "nobody").thenRejected(Reason.PERSON_UNKNOWN);
        scene.machine(new Report.DeviceGone(new DeviceId("carl-desk")));
        adds("ann", "carl").thenRejected(Reason.NOT_REACHABLE);
    }

    @Test
    @Tag("TEL-19")
    void emergency_services_are_not_added_and_nobody_is_added_to_a_call_with_them() {
        adds("ann", EMERGENCY).thenRejected(Reason.EMERGENCY_NUMBER);

        scene.dials("carl", "help", EMERGENCY).customerAnswers("help");
        scene.user("carl", new CallCommand.AddToCall(scene.call("help"), toPerson("bob")))
                .thenRejected(Reason.EMERGENCY);
    }

    @Test
    void a_command_that_comes_twice_rings_once() {
        adds("ann", "carl");
        scene.again().thenNothing();
        assertEquals(1, scene.of("order").guests().size());
    }

    // -- nobody comes

    @Test
    void after_half_a_minute_it_stops_ringing_and_the_call_goes_on() {
        scene.registers("carl", "carl-cell");
        adds("ann", "carl");

        scene.after(29).thenNothing();
        scene.after(1).then("LegReleased carl-cell unanswered", "LegReleased carl-desk unanswered");
        assertTrue(scene.of("order").isTalking());
        assertEquals(List.of(), scene.seen("ann", "order").guests());
        scene.answers("carl", "order").thenRejected(Reason.NOT_PERMITTED);
    }

    @Test
    void who_declines_is_rung_no_more_at_any_telephone() {
        scene.registers("carl", "carl-cell");
        adds("ann", "carl");

        scene.declines("carl", "order")
                .then("LegReleased carl-cell declined carl", "LegReleased carl-desk declined carl");
        assertTrue(scene.of("order").isTalking());
    }

    @Test
    void a_number_that_is_busy_leaves_the_call_as_it_was() {
        adds("ann", EXPERT);

        scene.ends(guest(), LegEnd.BUSY).then("LegReleased +31207778888 far-end");
        assertTrue(scene.of("order").isTalking());
    }
}
