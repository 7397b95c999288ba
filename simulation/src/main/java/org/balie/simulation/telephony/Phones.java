package org.balie.simulation.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.balie.simulation.Dice;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.PhoneNumber;

/// All telephones, inside and outside, and the truth about which legs live. It does what effects
/// say, and reports what happens by itself.
final class Phones {

    private sealed interface End {
        /// Somebody who calls in.
        record Caller() implements End {}

        /// Somebody who is called, outside.
        record Called() implements End {}

        record Device(PersonId person, DeviceId device) implements End {}
    }

    private enum Progress {
        /// The exchange does not know of it yet.
        ASKING,
        RINGING,
        CONNECTING,
        UP
    }

    private record Wire(LegId id, End end, Progress progress) {
        Wire now(Progress next) {
            return new Wire(id, end, next);
        }
    }

    private final Dice dice;
    private final Cast cast;
    private final Log log;
    private final Map<LegId, Wire> wires = new TreeMap<>();
    private final Map<CallId, LegId> recording = new TreeMap<>();
    private final Set<DeviceId> off = new HashSet<>();
    private long messages;

    Phones(Dice dice, Cast cast, Log log) {
        this.dice = dice;
        this.cast = cast;
        this.log = log;
    }

    // -- what people outside and devices do

    void callIn(CallId call, PhoneNumber to, Instant now) {
        LegId leg = new LegId(call, 1);
        wires.put(leg, new Wire(leg, new End.Caller(), Progress.ASKING));
        Optional<PhoneNumber> from =
                dice.percent(90) ? Optional.of(Cast.OUTSIDE) : Optional.empty();
        report(call, now, new Report.CallArrived(call, to, from));
    }

    /// The device listens already when its person asks to dial.
    void pickUpToDial(CallId call, PersonId person, DeviceId device) {
        LegId leg = new LegId(call, 1);
        wires.put(leg, new Wire(leg, new End.Device(person, device), Progress.ASKING));
    }

    void act(Instant now) {
        for (Wire wire : List.copyOf(wires.values())) {
            switch (wire.progress()) {
                case ASKING -> {}
                case RINGING -> rings(wire, now);
                case CONNECTING -> connects(wire, now);
                case UP -> isUp(wire, now);
            }
        }
        for (Map.Entry<CallId, LegId> waiting : List.copyOf(recording.entrySet())) {
            if (dice.percent(15)) {
                storeMessage(waiting.getKey(), now);
            }
        }
    }

    private void rings(Wire wire, Instant now) {
        switch (wire.end()) {
            case End.Caller _ -> {
                if (dice.percent(3)) {
                    ends(wire, LegEnd.HUNG_UP, now);
                }
            }
            case End.Called _ -> {
                if (dice.percent(25)) {
                    answers(wire, now);
                } else if (dice.percent(6)) {
                    ends(wire, dice.one(List.of(LegEnd.values())), now);
                }
            }
            case End.Device(var person, var device) -> {
                if (dice.percent(12)) {
                    Actor user = new Actor.User(person);
                    CallId call = wire.id().call();
                    log.send(
                            person.value(),
                            now,
                            user,
                            dice.percent(85)
                                    ? new CallCommand.AnswerCall(call, device)
                                    : new CallCommand.DeclineCall(call));
                } else if (dice.percent(2)) {
                    ends(wire, dice.one(List.of(LegEnd.BUSY, LegEnd.FAILED)), now);
                }
            }
        }
    }

    private void connects(Wire wire, Instant now) {
        if (dice.percent(60)) {
            answers(wire, now);
        } else if (dice.percent(5)) {
            ends(wire, LegEnd.FAILED, now);
        }
    }

    private void isUp(Wire wire, Instant now) {
        if (dice.percent(3)) {
            ends(wire, dice.percent(80) ? LegEnd.HUNG_UP : LegEnd.LOST, now);
        }
    }

    private void answers(Wire wire, Instant now) {
        wires.put(wire.id(), wire.now(Progress.UP));
        report(wire.id().call(), now, new Report.LegAnswered(wire.id()));
    }

    private void ends(Wire wire, LegEnd cause, Instant now) {
        wires.remove(wire.id());
        report(wire.id().call(), now, new Report.LegEnded(wire.id(), cause));
    }

    private void storeMessage(CallId call, Instant now) {
        recording.remove(call);
        messages++;
        MessageId id = new MessageId(new UUID(2, messages));
        report(
                call,
                now,
                dice.percent(80)
                        ? new Report.MessageStored(call, id, Duration.ofSeconds(7))
                        : new Report.NothingSaid(call));
    }

    // -- devices come and go

    void register(PersonId person, Instant now) {
        for (DeviceId device : cast.devices(person)) {
            off.remove(device);
            log.send(
                    device.value(),
                    now,
                    Actor.MACHINE,
                    new Report.DeviceRegistered(
                            person, device, now.plusSeconds(dice.between(600, 7200))));
        }
    }

    void unplug(DeviceId device, Instant now) {
        off.add(device);
        Set<LegId> lost =
                wires.values().stream()
                        .filter(
                                wire ->
                                        wire.end() instanceof End.Device(_, var at)
                                                && at.equals(device))
                        .map(Wire::id)
                        .collect(Collectors.toSet());
        wires.keySet().removeAll(lost);
        log.send(device.value(), now, Actor.MACHINE, new Report.DeviceGone(device));
        if (!lost.isEmpty()) {
            log.send(device.value(), now, Actor.MACHINE, new Report.LegsLost(lost));
        }
    }

    /// A process with media dies, and with it some of all legs.
    void loseSome(Instant now) {
        Set<LegId> lost = Set.copyOf(dice.some(List.copyOf(wires.keySet()), 40));
        lost.forEach(
                leg -> {
                    if (!isAsking(leg)) {
                        wires.remove(leg);
                    }
                });
        log.send("media", now, Actor.MACHINE, new Report.LegsLost(lost));
    }

    private boolean isAsking(LegId leg) {
        Wire wire = wires.get(leg);
        return wire != null && wire.progress() == Progress.ASKING;
    }

    /// Everybody puts down the receiver.
    void hangUpAll(Instant now) {
        for (Wire wire : List.copyOf(wires.values())) {
            ends(wire, LegEnd.HUNG_UP, now);
        }
    }

    // -- what the exchange says

    /// The exchange knows of a call that was asked for, or has refused it.
    void heard(CallId call, boolean accepted) {
        LegId leg = new LegId(call, 1);
        Wire wire = wires.get(leg);
        if (wire != null && wire.progress() == Progress.ASKING) {
            if (accepted) {
                boolean isCaller = wire.end() instanceof End.Caller;
                wires.put(leg, wire.now(isCaller ? Progress.RINGING : Progress.UP));
            } else {
                wires.remove(leg);
            }
        }
    }

    void carryOut(List<Effect> effects, Instant now) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Ring e -> reach(e.leg(), e.person(), e.device(), Progress.RINGING, now);
                case Effect.Connect e ->
                        reach(e.leg(), e.person(), e.device(), Progress.CONNECTING, now);
                case Effect.Dial e ->
                        wires.put(e.leg(), new Wire(e.leg(), new End.Called(), Progress.RINGING));
                case Effect.AnswerCaller(var leg) ->
                        wires.computeIfPresent(leg, (_, wire) -> wire.now(Progress.UP));
                case Effect.Release(var leg, _) -> wires.remove(leg);
                case Effect.Adopt(var from, var to) -> {
                    Wire wire = wires.remove(from);
                    if (wire != null) {
                        wires.put(to, new Wire(to, wire.end(), wire.progress()));
                    } else {
                        report(to.call(), now, new Report.LegEnded(to, LegEnd.HUNG_UP));
                    }
                }
                case Effect.SetMedia(var call, var plan) -> media(call, plan);
                case Effect.CallOver(var call) -> recording.remove(call);
                // who dials here listens already
                case Effect.Originate _,
                        Effect.EnterQueue _,
                        Effect.Say _,
                        Effect.Announce _,
                        Effect.StartRecording _,
                        Effect.StopRecording _,
                        Effect.Elevate _,
                        Effect.TellOfMessage _,
                        Effect.ForgetMessage _ -> {}
            }
        }
    }

    private void reach(
            LegId leg, PersonId person, DeviceId device, Progress progress, Instant now) {
        if (off.contains(device)) {
            report(leg.call(), now, new Report.LegEnded(leg, LegEnd.FAILED));
        } else {
            wires.put(leg, new Wire(leg, new End.Device(person, device), progress));
        }
    }

    private void media(CallId call, MediaPlan plan) {
        if (plan instanceof MediaPlan.TakeMessage(var from, _, _)) {
            recording.put(call, from);
        }
    }

    /// A new owner looks for what it knows, and drops what it does not.
    void recover(Exchange exchange, Instant now) {
        Set<LegId> known =
                exchange.calls()
                        .flatMap(call -> call.legs().stream())
                        .map(Leg::id)
                        .collect(Collectors.toSet());
        wires.keySet().removeIf(leg -> !known.contains(leg) && !isAsking(leg));
        Set<LegId> missing = new HashSet<>(known);
        missing.removeAll(wires.keySet());
        if (!missing.isEmpty()) {
            log.send("owner", now, Actor.MACHINE, new Report.LegsLost(missing));
        }
        exchange.calls().forEach(call -> media(call.id(), MediaPlan.of(call, exchange)));
    }

    List<LegId> alive() {
        return new ArrayList<>(wires.keySet());
    }

    /// Reports about one call keep their order.
    private void report(CallId call, Instant now, Report report) {
        log.send("call " + call.value(), now, Actor.MACHINE, report);
    }
}
