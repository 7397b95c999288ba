package org.balie.telephony.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.SitePolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-17")
class GuestsInCallTest extends GuestStory {

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
}
