package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallCommand.Side;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.view.Lamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-17")
class TransferTest {

    private static final PhoneNumber EXPERT = new PhoneNumber("+31207778888");

    private final Scene scene = new Scene();

    @BeforeEach
    void ann_talks_to_a_customer_of_the_boss() {
        scene.boss("ann").persons("carl").calls("order").answers("ann", "order");
    }

    @Test
    void a_blind_transfer_to_a_person_rings_there_while_the_caller_waits() {
        scene.user("ann", toPerson("carl"));

        scene.then(
                "CallHeld order ann transfer",
                "LegReleased ann-desk transferred ann",
                "CallRings order from ann carl",
                "LegRings carl-desk carl-desk");
        assertEquals(
                new MediaPlan.Music(scene.outer("order")),
                scene.effects(Effect.SetMedia.class).getLast().plan());
        scene.answers("carl", "order").then("CallAnswered order carl-desk carl-desk");
        assertEquals("carl", scene.holder("order"));
    }

    @Test
    void a_transfer_that_nobody_answers_is_held_for_the_group() {
        scene.user("ann", toPerson("carl"));

        scene.after(30)
                .then("LegReleased carl-desk unanswered", "CallHeld order ann transfer-failed");
        assertEquals(Lamp.HELD, scene.lamp("boss"));
        scene.picksUp("boss", "order");
        assertEquals("boss", scene.holder("order"));
    }

    @Test
    void a_transfer_that_is_declined_is_held_for_the_group_at_once() {
        scene.user("ann", toPerson("carl")).declines("carl", "order");

        scene.thenAlso("CallHeld order ann transfer-failed");
    }

    @Test
    void a_blind_transfer_to_a_number_leaves_the_line() {
        scene.user(
                "ann",
                new CallCommand.TransferCall(
                        scene.call("order"), new TransferTarget.ToNumber(EXPERT)));
        scene.machine(new Report.LegAnswered(scene.of("order").alerting().getFirst().id()));

        scene.then("CallAnswered order +31207778888 +31207778888");
        assertEquals(Lamp.IDLE, scene.lamp("boss"));
        assertEquals("nobody", scene.holder("order"));
        scene.customerHangsUp("order").thenAlso("CallEnded order hung-up");
    }

    @Test
    void a_transfer_to_a_queue_makes_the_caller_wait_there() {
        QueueId help = new QueueId("help");
        scene.user(
                "ann",
                new CallCommand.TransferCall(
                        scene.call("order"), new TransferTarget.ToQueue(help)));

        assertEquals(
                List.of(new Effect.EnterQueue(scene.call("order"), help, Optional.of(CUSTOMER))),
                scene.effects(Effect.EnterQueue.class));
        scene.machine(new Report.QueueGaveUp(scene.call("order"), Report.GaveUp.NOBODY_CAME));
        scene.machine(new Report.WordsHeard(scene.call("order")))
                .thenAlso("CallEnded order unanswered");
    }

    @Test
    void an_attended_transfer_puts_the_two_others_together() {
        scene.talksTo("ann", "question", EXPERT);
        LegId expert = scene.outer("question");
        scene.user("ann", joining("order", "question"));

        scene.then(
                "LegReleased ann-desk transferred ann",
                "CallHeld question ann transfer",
                "LegReleased ann-desk transferred ann",
                "CallsJoined order question +31207778888 +31207778888 +31207778888 ann",
                "CallEnded question joined");
        LegId outer = scene.outer("order");
        LegId adopted = scene.of("order").own().orElseThrow().id();
        assertEquals(List.of(new Effect.Adopt(expert, adopted)), scene.effects(Effect.Adopt.class));
        assertEquals(
                List.of(
                        new Effect.SetMedia(
                                scene.call("order"),
                                new MediaPlan.Talk(
                                        List.of(
                                                new Hears(outer, adopted),
                                                new Hears(adopted, outer))))),
                scene.effects(Effect.SetMedia.class));
    }

    @Test
    void nobody_joins_what_is_still_ringing_or_a_call_with_itself() {
        scene.dials("ann", "question", EXPERT);

        scene.user("ann", joining("order", "question")).thenRejected(Reason.NOT_TALKING);
        scene.user("ann", joining("order", "order")).thenRejected(Reason.NOT_TALKING);
        scene.user("boss", joining("order", "question")).thenRejected(Reason.NOT_HOLDING, "ann");
    }

    @Test
    void of_hold_and_transfer_the_first_wins() {
        scene.user("ann", toPerson("carl"));
        scene.holds("ann", "order").thenRejected(Reason.NOT_HOLDING);

        scene.answers("carl", "order").holds("carl", "order");
        scene.user("carl", toPerson("boss")).thenAlso("CallRings order from carl boss");
        scene.resumes("carl", "order").thenRejected(Reason.NOT_HOLDING);
    }

    @Test
    void nobody_transfers_to_where_nothing_rings() {
        scene.user("ann", toPerson("nobody")).thenRejected(Reason.NOT_REACHABLE);

        assertTrue(scene.of("order").isTalking());
    }

    @Test
    void either_party_is_elevated_into_a_meeting_or_a_support_session() {
        Room session = new Room.SupportSession("123456789");
        scene.user("ann", new CallCommand.ElevateCall(scene.call("order"), Side.OUTER, session));
        assertEquals(
                List.of(new Effect.Elevate(scene.call("order"), Side.OUTER, session)),
                scene.effects(Effect.Elevate.class));
        assertTrue(scene.of("order").isTalking());

        Room meeting = new Room.Meeting("monday");
        scene.user("ann", new CallCommand.ElevateCall(scene.call("order"), Side.OWN, meeting));
        scene.then("CallElevated order ann");
        scene.user("boss", new CallCommand.ElevateCall(scene.call("order"), Side.OWN, meeting))
                .thenRejected(Reason.NOT_HOLDING, "ann");
    }

    private CallCommand toPerson(String person) {
        return new CallCommand.TransferCall(
                scene.call("order"), new TransferTarget.ToPerson(person(person)));
    }

    private CallCommand joining(String call, String with) {
        return new CallCommand.JoinCalls(scene.call(call), scene.call(with));
    }
}
