package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.SitePolicy.Announcement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-18")
class MonitoringTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void ann_talks_to_a_customer_of_the_boss() {
        scene.boss("ann", "bob");
        allow(Announcement.NONE, Monitoring.values());
        scene.calls("order").answers("ann", "order");
    }

    @Test
    void nobody_hears_the_one_who_listens() {
        scene.monitors("boss", "order", Monitoring.LISTEN).connects("boss", "order");

        assertEquals(talkAnd(hears(boss(), outer()), hears(boss(), ann())), plan());
    }

    @Test
    void the_own_side_alone_hears_the_one_who_whispers() {
        scene.monitors("boss", "order", Monitoring.WHISPER).connects("boss", "order");

        assertEquals(
                talkAnd(hears(boss(), outer()), hears(boss(), ann()), hears(ann(), boss())),
                plan());
    }

    @Test
    void all_hear_the_one_who_barges_in() {
        scene.monitors("boss", "order", Monitoring.LISTEN).connects("boss", "order");
        scene.monitors("boss", "order", Monitoring.BARGE);

        scene.then("MonitoringChanged boss-desk boss barge");
        assertEquals(
                talkAnd(
                        hears(boss(), outer()),
                        hears(boss(), ann()),
                        hears(outer(), boss()),
                        hears(ann(), boss())),
                plan());
    }

    @Test
    void taking_over_releases_the_monitored_one_for_good() {
        scene.monitors("boss", "order", Monitoring.LISTEN).connects("boss", "order");
        scene.monitors("boss", "order", Monitoring.TAKE_OVER);

        scene.then(
                "MonitoringChanged boss-desk boss take-over",
                "LegReleased ann-desk taken-over boss",
                "CallTakenOver order boss-desk boss ann");
        assertEquals("boss", scene.holder("order"));
        scene.resumes("ann", "order").thenRejected(Reason.PICKED_UP_BY_ANOTHER, "boss");
    }

    @Test
    void one_takes_over_without_listening_first() {
        scene.monitors("boss", "order", Monitoring.TAKE_OVER);

        scene.then(
                "MonitoringStarted boss-desk boss-desk take-over",
                "LegReleased ann-desk taken-over boss",
                "CallTakenOver order boss-desk boss ann");
        scene.connects("boss", "order");
        assertTrue(scene.of("order").isTalking());
    }

    @Test
    void it_needs_the_privilege_and_the_sites_leave() {
        scene.granted("bob", Privilege.ANSWER_CALLS).monitors("bob", "order", Monitoring.LISTEN);
        scene.thenRejected(Reason.NOT_PERMITTED);

        allow(Announcement.NONE, Monitoring.LISTEN);
        scene.monitors("boss", "order", Monitoring.BARGE);
        scene.thenRejected(Reason.MONITORING_NOT_ALLOWED);
        assertEquals(Set.of(Action.LISTEN), scene.seen("boss", "order").actions());
    }

    @Test
    void nobody_monitors_the_own_call_or_one_that_is_held() {
        scene.monitors("ann", "order", Monitoring.LISTEN)
                .thenRejected(Reason.MONITORING_NOT_ALLOWED);

        scene.holds("ann", "order").monitors("boss", "order", Monitoring.LISTEN);
        scene.thenRejected(Reason.NOT_TALKING);
    }

    @Test
    void a_site_can_have_it_announced() {
        scene.monitors("bob", "order", Monitoring.LISTEN);
        assertEquals(List.of(), scene.effects(Effect.Announce.class));

        allow(Announcement.ANNOUNCED, Monitoring.LISTEN);
        scene.monitors("boss", "order", Monitoring.LISTEN);
        assertEquals(
                List.of(new Effect.Announce(scene.call("order"))),
                scene.effects(Effect.Announce.class));
    }

    @Test
    void who_monitors_lets_go_of_the_own_call_and_ends_by_hanging_up() {
        scene.talksTo("boss", "lunch", CUSTOMER).monitors("boss", "order", Monitoring.LISTEN);
        scene.then(
                "CallHeld lunch boss other-call", "MonitoringStarted boss-desk boss-desk listen");

        scene.hangsUp("boss", "order").then("LegReleased boss-desk monitoring-ended boss");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    void monitoring_ends_when_the_call_is_held_or_the_privilege_is_taken() {
        scene.monitors("bob", "order", Monitoring.LISTEN).granted("bob", Privilege.ANSWER_CALLS);
        scene.then("PrivilegesGranted boss bob", "LegReleased bob-desk not-permitted");

        scene.monitors("boss", "order", Monitoring.LISTEN).holds("ann", "order");
        scene.then("LegReleased boss-desk monitoring-ended ann", "CallHeld order ann by-hand");
    }

    private void allow(Announcement announcement, Monitoring... modes) {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON, SitePolicy.Settings.OPEN, announcement, modes));
    }

    private MediaPlan plan() {
        return scene.effects(Effect.SetMedia.class).getLast().plan();
    }

    private MediaPlan talkAnd(Hears... more) {
        List<Hears> all = new ArrayList<>();
        all.add(hears(outer(), ann()));
        all.add(hears(ann(), outer()));
        all.addAll(List.of(more));
        return new MediaPlan.Talk(all);
    }

    private static Hears hears(LegId listener, LegId speaker) {
        return new Hears(listener, speaker);
    }

    private LegId outer() {
        return scene.outer("order");
    }

    private LegId ann() {
        return scene.leg("order", "ann-desk");
    }

    private LegId boss() {
        return scene.leg("order", "boss-desk");
    }
}
