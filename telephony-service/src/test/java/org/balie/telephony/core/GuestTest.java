package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.RingPlan.Treatment;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.core.view.Lines.GuestView.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-17")
class GuestTest {

    private static final PhoneNumber EXPERT = new PhoneNumber("+31207778888");
    private static final PhoneNumber EMERGENCY = new PhoneNumber("112");

    private final Scene scene = new Scene();

    @BeforeEach
    void ann_talks_to_a_customer_of_the_boss() {
        scene.boss("ann", "bob").persons("carl").calls("order").answers("ann", "order");
    }

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

    // -- in the call

    @Test
    @Tag("TEL-12")
    void who_comes_while_talking_holds_what_was_talked_in() {
        scene.talksTo("carl", "lunch", EXPERT);
        adds("ann", "carl");

        scene.answers("carl", "order")
                .then("CallHeld lunch carl other-call", "GuestJoined carl-desk");
    }

    @Test
    @Tag("TEL-15")
    void a_guest_who_turns_to_another_call_leaves() {
        scene.talksTo("carl", "lunch", EXPERT);
        joins("carl");

        scene.resumes("carl", "lunch").thenAlso("LegReleased carl-desk left carl");
        assertEquals(talk(outer(), ann()), planOf("order"));
    }

    @Test
    void a_guest_may_hang_up_alone_and_nothing_else() {
        joins("carl");

        assertEquals(Set.of(Action.HANG_UP), asGuest("carl").actions());
        scene.holds("carl", "order").thenRejected(Reason.NOT_HOLDING, "ann");
        scene.user("carl", new CallCommand.LockCall(scene.call("order")))
                .thenRejected(Reason.NOT_HOLDING, "ann");
        adds("carl", EXPERT).thenRejected(Reason.NOT_HOLDING, "ann");
        scene.hangsUp("carl", "order").then("LegReleased carl-desk left carl");
        assertTrue(scene.of("order").isTalking());
    }

    @Test
    void a_guest_whose_telephone_hangs_up_or_is_lost_leaves_the_call_as_it_was() {
        joins("carl").ends(carl(), LegEnd.HUNG_UP).then("LegReleased carl-desk far-end");
        joins("carl").ends(carl(), LegEnd.LOST).then("LegReleased carl-desk lost");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    void the_holder_does_without_a_guest() {
        scene.registers("carl", "carl-cell");
        adds("ann", "carl");

        removes("bob", guest()).thenRejected(Reason.NOT_HOLDING, "ann");
        removes("ann", guest())
                .then("LegReleased carl-cell removed ann", "LegReleased carl-desk removed ann");
        removes("ann", outer()).thenRejected(Reason.GUEST_UNKNOWN);
        adds("ann", EXPERT).machine(new Report.LegAnswered(guest()));
        removes("ann", guest()).then("LegReleased +31207778888 removed ann");
    }

    @Test
    @Tag("TEL-18")
    void guests_are_heard_by_who_listens_and_hear_who_barges_in() {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.OPEN,
                        SitePolicy.Announcement.NONE,
                        Monitoring.values()));
        joins("carl").monitors("boss", "order", Monitoring.LISTEN).connects("boss", "order");
        LegId boss = scene.leg("order", "boss-desk");

        List<Hears> all = new ArrayList<>(talk(outer(), ann(), carl()).all());
        List.of(outer(), ann(), carl()).forEach(each -> all.add(new Hears(boss, each)));
        assertEquals(new MediaPlan.Talk(all), plan());

        scene.monitors("boss", "order", Monitoring.WHISPER);
        assertFalse(((MediaPlan.Talk) plan()).all().contains(new Hears(carl(), boss)));
        scene.monitors("boss", "order", Monitoring.BARGE);
        assertTrue(((MediaPlan.Talk) plan()).all().contains(new Hears(carl(), boss)));

        scene.monitors("boss", "order", Monitoring.TAKE_OVER);
        assertEquals(talk(outer(), boss, carl()), plan());
    }

    @Test
    @Tag("TEL-18")
    void a_guest_does_not_monitor_the_same_call() {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.OPEN,
                        SitePolicy.Announcement.NONE,
                        Monitoring.values()));
        adds("ann", "bob").answers("bob", "order");

        scene.monitors("bob", "order", Monitoring.LISTEN).thenRejected(Reason.ALREADY_IN_CALL);
    }

    @Test
    @Tag("TEL-18")
    void who_listens_instead_of_answering_is_asked_no_more() {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.OPEN,
                        SitePolicy.Announcement.NONE,
                        Monitoring.values()));
        adds("ann", "bob");

        scene.monitors("bob", "order", Monitoring.LISTEN)
                .then(
                        "LegReleased bob-desk answered-elsewhere bob",
                        "MonitoringStarted bob-desk bob-desk listen");
        adds("ann", "bob").thenRejected(Reason.ALREADY_IN_CALL);
    }

    // -- the call changes

    @Test
    @Tag("TEL-13")
    void guests_wait_with_the_other_party_and_are_back_when_somebody_goes_on() {
        joins("carl").holds("ann", "order");
        assertEquals(new MediaPlan.Music(List.of(outer(), carl())), plan());

        scene.resumes("ann", "order");
        assertEquals(talk(outer(), ann(), carl()), plan());

        scene.holds("ann", "order").picksUp("bob", "order").connects("bob", "order");
        assertEquals(talk(outer(), scene.leg("order", "bob-desk"), carl()), plan());
        removes("ann", carl()).thenRejected(Reason.NOT_HOLDING, "bob");
        removes("bob", carl()).then("LegReleased carl-desk removed bob");
    }

    @Test
    void who_answers_while_the_call_is_held_hears_music_until_it_goes_on() {
        adds("ann", "carl").holds("ann", "order").answers("carl", "order");

        assertEquals(new MediaPlan.Music(List.of(outer(), carl())), plan());
    }

    @Test
    @Tag("TEL-13")
    void a_guest_of_the_group_who_picks_the_call_up_has_it_and_is_a_guest_no_more() {
        adds("ann", "bob").answers("bob", "order").holds("ann", "order");

        scene.picksUp("bob", "order")
                .then(
                        "LegReleased ann-desk picked-up bob",
                        "LegReleased bob-desk picked-up bob",
                        "CallPickedUp order bob-desk bob-desk ann");
        assertEquals(List.of(), scene.of("order").guests());
    }

    @Test
    void a_transfer_leaves_guests_in_the_call_and_does_not_go_to_one() {
        joins("carl").persons("dora");

        scene.user("ann", new CallCommand.TransferCall(scene.call("order"), toPerson("carl")))
                .thenRejected(Reason.ALREADY_IN_CALL);
        scene.user("ann", new CallCommand.TransferCall(scene.call("order"), toPerson("dora")))
                .answers("dora", "order");
        assertEquals(talk(outer(), scene.leg("order", "dora-desk"), carl()), plan());
    }

    @Test
    void a_transfer_to_somebody_who_is_asked_asks_no_more() {
        adds("ann", "carl");

        scene.user("ann", new CallCommand.TransferCall(scene.call("order"), toPerson("carl")))
                .thenAlso("LegReleased carl-desk answered-elsewhere ann");
        scene.answers("carl", "order");
        assertEquals("carl", scene.holder("order"));
        assertEquals(List.of(), scene.of("order").guests());
    }

    @Test
    void when_the_other_party_or_the_holder_hangs_up_the_call_is_over_for_all() {
        joins("carl");
        adds("ann", EXPERT);
        scene.customerHangsUp("order").thenAlso("LegReleased carl-desk call-over");
        scene.thenAlso("LegReleased +31207778888 call-over");
        assertTrue(scene.isOver("order"));

        scene.calls("later").answers("ann", "later");
        scene.user("ann", new CallCommand.AddToCall(scene.call("later"), toPerson("carl")))
                .answers("carl", "later")
                .hangsUp("ann", "later");
        scene.thenAlso("LegReleased carl-desk call-over ann");
    }

    // -- what is seen

    @Test
    void the_screen_of_the_holder_tells_who_is_asked_and_who_has_come() {
        adds("ann", "carl");
        assertEquals(Standing.RINGING, guestSeen().standing());
        scene.answers("carl", "order");
        assertEquals(Standing.CONNECTED, guestSeen().standing());
        assertEquals("carl", guestSeen().person().orElseThrow().name());

        scene.hangsUp("carl", "order");
        adds("ann", EXPERT);
        assertEquals(Optional.of(EXPERT), guestSeen().number());
    }

    @Test
    @Tag("TEL-4")
    void a_guest_sees_the_call_and_not_the_line() {
        joins("carl");

        assertEquals(List.of(), Lines.of(scene.exchange, person("carl")).lines());
        assertEquals(Optional.of(CUSTOMER), asGuest("carl").number());
        assertEquals("ann", asGuest("carl").user().orElseThrow().name());
        scene.hangsUp("carl", "order");
        assertEquals(List.of(), Lines.asGuest(scene.exchange, person("carl")));
    }

    @Test
    @Tag("TEL-22")
    void a_guest_has_not_handled_the_call() {
        joins("carl").customerHangsUp("order");

        assertEquals(
                List.of("ann"),
                scene.record("order").handlers().stream().map(each -> each.name()).toList());
    }

    @Test
    @Tag("TEL-5")
    void a_guest_is_engaged() {
        scene.plan(
                new RingPlan(
                        RingPlan.DEFAULT.order(),
                        new Treatment.Busy(),
                        RingPlan.DEFAULT.unanswered(),
                        Optional.empty(),
                        RingPlan.DEFAULT.closed()));
        scene.talksTo("boss", "lunch", EXPERT);
        joins("bob");

        scene.calls("second").thenAlso("CallEnded second busy");
    }

    // -- words

    private Scene adds(String who, String whom) {
        return scene.user(who, new CallCommand.AddToCall(scene.call("order"), toPerson(whom)));
    }

    private Scene adds(String who, PhoneNumber number) {
        return scene.user(
                who,
                new CallCommand.AddToCall(
                        scene.call("order"), new TransferTarget.ToNumber(number)));
    }

    private Scene joins(String guest) {
        return adds("ann", guest).answers(guest, "order");
    }

    private Scene removes(String who, LegId leg) {
        return scene.user(who, new CallCommand.RemoveGuest(leg));
    }

    private static TransferTarget.ToPerson toPerson(String name) {
        return new TransferTarget.ToPerson(person(name));
    }

    /// The latest one.
    private LegId guest() {
        return scene.of("order").guests().getLast().id();
    }

    private Lines.GuestView guestSeen() {
        return scene.seen("ann", "order").guests().getFirst();
    }

    private Lines.CallView asGuest(String name) {
        return Lines.asGuest(scene.exchange, person(name)).getFirst();
    }

    private MediaPlan plan() {
        return scene.effects(Effect.SetMedia.class).getLast().plan();
    }

    private MediaPlan planOf(String call) {
        return scene.effects(Effect.SetMedia.class).stream()
                .filter(each -> each.call().equals(scene.call(call)))
                .findFirst()
                .orElseThrow()
                .plan();
    }

    private static MediaPlan.Talk talk(LegId... parties) {
        List<Hears> all = new ArrayList<>();
        for (LegId listener : parties) {
            for (LegId speaker : parties) {
                if (!listener.equals(speaker)) {
                    all.add(new Hears(listener, speaker));
                }
            }
        }
        return new MediaPlan.Talk(all);
    }

    private LegId outer() {
        return scene.outer("order");
    }

    private LegId ann() {
        return scene.leg("order", "ann-desk");
    }

    private LegId carl() {
        return scene.leg("order", "carl-desk");
    }
}
