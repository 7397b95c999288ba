package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Sound;

/// Carries out orders, one after the other. Each may come twice.
final class Execution {
    private final Plant plant;
    private final Making making;
    private final Sounds sounds;
    private final Outside outside;
    private final Speech speech;

    Execution(Plant plant, Making making, Sounds sounds, Outside outside) {
        this.plant = plant;
        this.making = making;
        this.sounds = sounds;
        this.outside = outside;
        this.speech = new Speech(plant, sounds);
    }

    void carryOut(Orders orders) {
        orders.effects().forEach(effect -> carryOut(orders, effect));
    }

    private void carryOut(Orders orders, Effect effect) {
        SiteId site = orders.site();
        switch (effect) {
            case Effect.Ring order ->
                    once(
                            order.leg(),
                            () ->
                                    making.ring(
                                            site,
                                            order.leg(),
                                            new Party.Member(order.person(), order.device()),
                                            order.alert()));
            case Effect.Originate order ->
                    once(
                            order.leg(),
                            () ->
                                    making.originate(
                                            site,
                                            order.leg(),
                                            new Party.Member(order.person(), order.device())));
            case Effect.Connect order ->
                    once(
                            order.leg(),
                            () ->
                                    making.connect(
                                            site,
                                            order.leg(),
                                            new Party.Member(order.person(), order.device())));
            case Effect.Dial order ->
                    once(
                            order.leg(),
                            () ->
                                    making.dial(
                                            site, order, orders.inside().contains(order.number())));
            case Effect.AnswerCaller(var leg) -> plant.end(leg).ifPresent(End::open);
            case Effect.Release(var leg, var why) -> release(leg, why);
            case Effect.Adopt(var from, var to) -> adopt(site, from, to);
            case Effect.SetMedia(var call, var plan) -> setMedia(plant.call(site, call), plan);
            case Effect.Announce(var call) ->
                    plant.call(call).ifPresent(it -> it.context().announce(new Sound.Beep()));
            case Effect.Say order -> speech.say(site, order);
            case Effect.StartRecording(var call, var recording) ->
                    plant.call(call).ifPresent(it -> it.record(name(recording.id())));
            case Effect.StopRecording(var call, var recording) ->
                    plant.call(call)
                            .ifPresent(it -> it.context().stopRecording(name(recording.id())));
            case Effect.EnterQueue order -> outside.enterQueue(site, order);
            case Effect.Elevate order -> outside.elevate(site, order);
            case Effect.TellOfMessage order -> outside.tellOfMessage(site, order);
            case Effect.ForgetMessage(var message) -> sounds.forget(site, message);
            case Effect.CallOver(var call) -> plant.forget(call);
        }
    }

    private void once(LegId leg, Runnable make) {
        if (plant.end(leg).isEmpty()) {
            make.run();
        }
    }

    private void release(LegId leg, Effect.Goodbye why) {
        plant.call(leg.call())
                .ifPresent(
                        call -> {
                            call.remove(leg).ifPresent(end -> end.release(why));
                            call.context().subtract(LiveCall.termination(leg));
                        });
    }

    private void adopt(SiteId site, LegId from, LegId to) {
        Optional<LiveCall> left = plant.call(from.call());
        Optional<End> end = left.flatMap(call -> call.remove(from));
        if (end.isPresent()) {
            move(left.get(), end.get(), plant.call(site, to.call()), to);
        } else if (plant.end(to).isEmpty()) {
            // its far end was gone before it could go on
            plant.ended(site, to, LegEnd.HUNG_UP);
        }
    }

    private static void move(LiveCall left, End end, LiveCall into, LegId to) {
        left.context()
                .termination(LiveCall.termination(end.leg()))
                .ifPresent(it -> into.context().adopt(it, LiveCall.termination(to)));
        end.become(to);
        into.put(end);
    }

    /// Whoever is to hear or speak and still waits for an answer is answered. Words that are being
    /// said to who waits go on.
    void setMedia(LiveCall call, MediaPlan plan) {
        if (plan instanceof MediaPlan.Talk(var all)) {
            all.stream().flatMap(each -> call.end(each.listener()).stream()).forEach(End::open);
            if (call.ends().size() == 2) {
                call.ends().forEach(End::suit);
            }
        }
        if (call.isSaying() && plan.equals(call.plan())) {
            return;
        }
        if (plan instanceof MediaPlan.TakeMessage message) {
            speech.takeMessage(call, message);
            return;
        }
        call.plan(plan);
        call.context().topology(Plans.topology(call, plan, Optional.empty()));
    }

    private static RecordingId name(org.balie.telephony.core.state.Id.RecordingId id) {
        return Plans.recording(id.value());
    }
}
