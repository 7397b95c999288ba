package org.balie.telephony.legs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.Topology;
import org.jspecify.annotations.Nullable;

/// Words to callers who wait (TEL-27), and to those who leave a message (TEL-25).
final class Speech {
    private final Plant plant;
    private final Sounds sounds;

    Speech(Plant plant, Sounds sounds) {
        this.plant = plant;
        this.sounds = sounds;
    }

    void say(SiteId site, Effect.Say order) {
        plant.loop.then(
                sounds.words(site, order.queue(), order.words()),
                (sound, failure) -> say(site, order, known(sound)));
    }

    /// Nothing is to be heard until the greeting is there. Told again, it does not begin again.
    void takeMessage(LiveCall call, MediaPlan.TakeMessage plan) {
        if (plan.equals(call.plan())) {
            return;
        }
        call.plan(plan);
        call.context().topology(new Topology.Silence());
        plant.loop.then(
                plan.greeting()
                        .map(greeting -> sounds.greeting(call.site(), greeting))
                        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())),
                (sound, failure) -> takeMessage(call, plan, known(sound)));
    }

    /// The caller may have hung up meanwhile.
    private void takeMessage(LiveCall call, MediaPlan plan, Optional<Sound> greeting) {
        plant.call(call.id())
                .filter(there -> there == call && plan.equals(there.plan()))
                .ifPresent(
                        there -> there.context().topology(Plans.topology(there, plan, greeting)));
    }

    private static Optional<Sound> known(@Nullable Optional<Sound> sound) {
        return sound == null ? Optional.empty() : sound;
    }

    /// Whoever is let go is let go without words where there are none.
    private void say(SiteId site, Effect.Say order, Optional<Sound> sound) {
        Runnable then = () -> heard(site, order);
        plant.call(order.call())
                .filter(_ -> sound.isPresent())
                .ifPresentOrElse(call -> call.say(sound.orElseThrow(), then), then);
    }

    private void heard(SiteId site, Effect.Say order) {
        switch (order.words()) {
            case Sentence.Farewell _ -> plant.tell(site, new Report.WordsHeard(order.call()));
            case Sentence.Welcome _, Sentence.Place _ -> {}
        }
    }
}
