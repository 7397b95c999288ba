package org.balie.simulation.telephony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.simulation.Dice;
import org.balie.telephony.core.Action;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallCommand.Side;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.VoicemailCommand;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.RecordingId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.view.CallerIds;

/// What people do: mostly what their screens offer, sometimes anything at all.
final class People {

    private final Dice dice;
    private final Climate climate;
    private final Cast cast;
    private final Phones phones;
    private final Log log;
    private final List<CallId> calls = new ArrayList<>();
    private long ids;

    People(Dice dice, Climate climate, Cast cast, Phones phones, Log log) {
        this.dice = dice;
        this.climate = climate;
        this.cast = cast;
        this.phones = phones;
        this.log = log;
    }

    void act(Exchange exchange, Instant now) {
        if (dice.percent(climate.callPercent())) {
            phones.callIn(newCall(), cast.called(), now);
        }
        for (PersonId person : cast.persons()) {
            if (dice.percent(climate.actPercent())) {
                acts(exchange, person, now);
            }
        }
        queueActs(exchange, now);
    }

    private void acts(Exchange exchange, PersonId person, Instant now) {
        boolean isRogue = dice.percent(climate.roguePercent());
        switch (dice.between(1, 20)) {
            case 1, 2 -> dials(exchange, person, isRogue, now);
            case 3 -> send(person, now, voicemail(exchange));
            case 4 -> {
                if (!calls.isEmpty()) {
                    send(person, now, new CallCommand.DeleteHistoryEntry(dice.one(calls)));
                }
            }
            case 5 -> send(person, now, cast.byHand());
            case 6 ->
                    dice.any(held(exchange, person))
                            .ifPresent(call -> send(person, now, add(exchange, call)));
            default -> handles(exchange, person, isRogue, now);
        }
    }

    private void handles(Exchange exchange, PersonId person, boolean isRogue, Instant now) {
        if (isRogue) {
            dice.any(calls)
                    .ifPresent(
                            call ->
                                    send(
                                            person,
                                            now,
                                            command(
                                                    exchange,
                                                    person,
                                                    call,
                                                    dice.one(List.of(Action.values())))));
            return;
        }
        Optional<Call> call = dice.any(exchange.calls().toList());
        call.ifPresent(
                known ->
                        dice.any(
                                        List.copyOf(exchange.actions(person, known)).stream()
                                                .sorted()
                                                .toList())
                                .ifPresent(
                                        action ->
                                                send(
                                                        person,
                                                        now,
                                                        command(
                                                                exchange,
                                                                person,
                                                                known.id(),
                                                                action))));
    }

    private ExchangeCommand command(
            Exchange exchange, PersonId person, CallId call, Action action) {
        DeviceId device = dice.one(cast.devices(person));
        return switch (action) {
            case ANSWER -> new CallCommand.AnswerCall(call, device);
            case DECLINE -> new CallCommand.DeclineCall(call);
            case PICK_UP -> new CallCommand.PickUpCall(call, device);
            case HOLD -> new CallCommand.HoldCall(call);
            case RESUME -> new CallCommand.ResumeCall(call);
            case LOCK -> new CallCommand.LockCall(call);
            case UNLOCK -> new CallCommand.UnlockCall(call);
            case TRANSFER -> transfer(exchange, person, call);
            case ADD -> add(exchange, call);
            case ELEVATE ->
                    new CallCommand.ElevateCall(
                            call,
                            dice.one(List.of(Side.values())),
                            dice.percent(50)
                                    ? new Room.Meeting("monday")
                                    : new Room.SupportSession("123456789"));
            case RECORD ->
                    dice.percent(70)
                            ? new CallCommand.StartRecording(call, new RecordingId(nextId()))
                            : new CallCommand.StopRecording(call);
            case LISTEN -> new CallCommand.MonitorCall(call, device, Monitoring.LISTEN);
            case WHISPER -> new CallCommand.MonitorCall(call, device, Monitoring.WHISPER);
            case BARGE -> new CallCommand.MonitorCall(call, device, Monitoring.BARGE);
            case TAKE_OVER -> new CallCommand.MonitorCall(call, device, Monitoring.TAKE_OVER);
            case HANG_UP -> new CallCommand.HangUp(call);
        };
    }

    private ExchangeCommand transfer(Exchange exchange, PersonId person, CallId call) {
        List<CallId> others =
                held(exchange, person).stream().filter(each -> !each.equals(call)).toList();
        if (!others.isEmpty() && dice.percent(50)) {
            return new CallCommand.JoinCalls(call, dice.one(others));
        }
        TransferTarget target =
                switch (dice.between(1, 4)) {
                    case 1 -> new TransferTarget.ToNumber(Cast.OUTSIDE);
                    case 2 -> new TransferTarget.ToQueue(Cast.QUEUE);
                    default -> new TransferTarget.ToPerson(dice.one(cast.persons()));
                };
        return new CallCommand.TransferCall(call, target);
    }

    /// The calls that this person has.
    private static List<CallId> held(Exchange exchange, PersonId person) {
        return exchange.calls()
                .filter(each -> each.holder().equals(Optional.of(person)))
                .map(Call::id)
                .toList();
    }

    /// Now and then somebody who is in it already, or who can't be added.
    private ExchangeCommand add(Exchange exchange, CallId call) {
        List<LegId> guests =
                exchange.call(call).stream()
                        .flatMap(known -> known.guests().stream())
                        .map(Leg::id)
                        .toList();
        if (!guests.isEmpty() && dice.percent(50)) {
            return new CallCommand.RemoveGuest(dice.one(guests));
        }
        return new CallCommand.AddToCall(
                call,
                switch (dice.between(1, 10)) {
                    case 1 -> new TransferTarget.ToNumber(Cast.EMERGENCY);
                    case 2, 3, 4 -> new TransferTarget.ToNumber(Cast.EXPERT);
                    default -> new TransferTarget.ToPerson(dice.one(cast.persons()));
                });
    }

    private void dials(Exchange exchange, PersonId person, boolean isRogue, Instant now) {
        List<Optional<LineId>> lines =
                isRogue
                        ? List.of(Optional.of(dice.one(cast.lines()).id()))
                        : CallerIds.of(exchange, person).choices().stream()
                                .map(CallerIds.CallerId::line)
                                .toList();
        if (!lines.isEmpty()) {
            CallId call = newCall();
            DeviceId device = dice.one(cast.devices(person));
            phones.pickUpToDial(call, person, device);
            send(
                    person,
                    now,
                    new CallCommand.PlaceCall(
                            call,
                            device,
                            dice.one(lines),
                            dice.percent(5) ? Cast.EMERGENCY : Cast.OUTSIDE));
        }
    }

    private ExchangeCommand voicemail(Exchange exchange) {
        MessageId message =
                dice.any(exchange.messages().map(Message::id).toList())
                        .orElse(new MessageId(new UUID(2, 1)));
        return switch (dice.between(1, 4)) {
            case 1 -> new VoicemailCommand.DeleteMessage(message);
            case 2 -> new VoicemailCommand.RestoreMessage(message);
            case 3 -> new VoicemailCommand.DownloadMessage(message);
            default -> new VoicemailCommand.PlayMessage(message);
        };
    }

    private void queueActs(Exchange exchange, Instant now) {
        for (Call call : exchange.calls().toList()) {
            if (call.state() instanceof CallState.Queued && dice.percent(15)) {
                log.send("queue", now, Actor.MACHINE, queueAct(call.id()));
            } else if (call.state() instanceof CallState.Dismissed && dice.percent(50)) {
                log.send("media", now, Actor.MACHINE, new Report.WordsHeard(call.id()));
            }
        }
    }

    private Report queueAct(CallId call) {
        int which = dice.between(1, 100);
        if (which > 80) {
            return new Report.PlaceInQueue(call, dice.between(1, 30));
        }
        return which > 15
                ? new Report.QueueFound(call, dice.one(cast.persons()))
                : new Report.QueueGaveUp(call, dice.one(List.of(Report.GaveUp.values())));
    }

    private void send(PersonId person, Instant now, ExchangeCommand command) {
        log.send(person.value(), now, new Actor.User(person), command);
    }

    private CallId newCall() {
        CallId call = new CallId(nextId());
        calls.add(call);
        return call;
    }

    private UUID nextId() {
        ids++;
        return new UUID(0, ids);
    }
}
