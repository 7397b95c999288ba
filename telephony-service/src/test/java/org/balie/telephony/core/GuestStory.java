package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.person;

import java.util.ArrayList;
import java.util.List;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.view.Lines;
import org.junit.jupiter.api.BeforeEach;

/// Ann, who answers for the boss, has a customer on the line and can bring others in.
abstract class GuestStory {

    static final PhoneNumber EXPERT = new PhoneNumber("+31207778888");
    static final PhoneNumber EMERGENCY = new PhoneNumber("112");

    final Scene scene = new Scene();

    @BeforeEach
    void ann_talks_to_a_customer_of_the_boss() {
        scene.boss("ann", "bob").persons("carl").calls("order").answers("ann", "order");
    }

    final Scene adds(String who, String whom) {
        return scene.user(who, new CallCommand.AddToCall(scene.call("order"), toPerson(whom)));
    }

    final Scene adds(String who, PhoneNumber number) {
        return scene.user(
                who,
                new CallCommand.AddToCall(
                        scene.call("order"), new TransferTarget.ToNumber(number)));
    }

    final Scene joins(String guest) {
        return adds("ann", guest).answers(guest, "order");
    }

    final Scene removes(String who, LegId leg) {
        return scene.user(who, new CallCommand.RemoveGuest(leg));
    }

    static TransferTarget.ToPerson toPerson(String name) {
        return new TransferTarget.ToPerson(person(name));
    }

    /// The latest one.
    final LegId guest() {
        return scene.of("order").guests().getLast().id();
    }

    final Lines.GuestView guestSeen() {
        return scene.seen("ann", "order").guests().getFirst();
    }

    final Lines.CallView asGuest(String name) {
        return Lines.asGuest(scene.exchange, person(name)).getFirst();
    }

    final MediaPlan plan() {
        return scene.effects(Effect.SetMedia.class).getLast().plan();
    }

    final MediaPlan planOf(String call) {
        return scene.effects(Effect.SetMedia.class).stream()
                .filter(each -> each.call().equals(scene.call(call)))
                .findFirst()
                .orElseThrow()
                .plan();
    }

    static MediaPlan.Talk talk(LegId... parties) {
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

    final LegId outer() {
        return scene.outer("order");
    }

    final LegId ann() {
        return scene.leg("order", "ann-desk");
    }

    final LegId carl() {
        return scene.leg("order", "carl-desk");
    }
}
