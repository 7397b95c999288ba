package org.balie.telephony.legs;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.Action;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.legs.Directory.Station;
import org.balie.telephony.sip.CallArrival;
import org.balie.telephony.sip.CallArrival.Replaced;
import org.balie.telephony.sip.Refusal;
import org.jspecify.annotations.Nullable;

/// What a desk telephone means when it calls: to pick up what a lamp shows (Replaces, RFC 3891), or
/// by `*8` and a line's number, or to call out on a number of its person's or of a delegator.
final class StationCalls {
    private static final String PICK_UP = "*8";

    private final Plant plant;
    private final Making making;

    StationCalls(Plant plant, Making making) {
        this.plant = plant;
        this.making = making;
    }

    void take(Station station, Arrival arrival) {
        DeviceId device = station.device();
        CallArrival what = arrival.call().arrival();
        String dialled = what.requestUri().user().orElse("");
        if (what.replaces().isPresent()) {
            pickUp(station, device, arrival, what.replaced().flatMap(it -> call(station, it)));
        } else if (dialled.startsWith(PICK_UP)) {
            pickUp(station, device, arrival, dialled.substring(PICK_UP.length()));
        } else {
            place(station, device, arrival, dialled);
        }
    }

    // -- picking up

    private Optional<CallId> call(Station station, Replaced replaced) {
        return switch (replaced) {
            case Replaced.Established(var dialog) ->
                    plant.legOf(station.site(), dialog).map(leg -> leg.call());
            case Replaced.Ringing(var call) ->
                    plant.legOf(station.site(), call).map(leg -> leg.call());
            case Replaced.Shown(_, var id) -> LineLamps.call(id);
        };
    }

    private void pickUp(Station station, DeviceId device, Arrival arrival, String line) {
        Optional<PhoneNumber> number = plant.directory.dialPlan(station.site()).number(line);
        plant.loop.then(
                plant.ask(
                        station.site(),
                        exchange -> number.flatMap(it -> waiting(exchange, station.person(), it))),
                (call, failure) ->
                        pickUp(station, device, arrival, call == null ? Optional.empty() : call));
    }

    /// What rings goes before what is held, and who has waited longest before others.
    private static Optional<CallId> waiting(Exchange exchange, PersonId who, PhoneNumber number) {
        return exchange.lines()
                .filter(line -> line.number().equals(number))
                .flatMap(line -> exchange.calls(line.id()).stream())
                .filter(call -> exchange.allows(who, call, Action.PICK_UP))
                .min(
                        Comparator.comparing((Call call) -> call.state() instanceof CallState.Held)
                                .thenComparing(Call::since))
                .map(Call::id);
    }

    private void pickUp(Station station, DeviceId device, Arrival arrival, Optional<CallId> found) {
        if (found.isEmpty()) {
            arrival.call().refuse(Refusal.NOT_FOUND);
            return;
        }
        CallId call = found.get();
        making.expect(call, device, arrival);
        plant.loop.then(
                command(station, new CallCommand.PickUpCall(call, device)),
                (decision, failure) -> {
                    answer(call, device, decision, failure);
                    makeDoAsRinging(station, device, call);
                });
    }

    /// A call that rang at this very telephone has not been connected anew: the leg that rang has
    /// won, and the telephone would rather have it in the call that it made.
    private void makeDoAsRinging(Station station, DeviceId device, CallId call) {
        Optional<Arrival> waiting = making.stopExpecting(call, device);
        Optional<End> rings =
                plant.call(call).stream()
                        .flatMap(it -> it.ends().stream())
                        .filter(end -> end instanceof SipEnd sip && sip.isAt(device))
                        .findFirst();
        if (waiting.isPresent() && rings.isPresent()) {
            LiveCall live = plant.call(call).orElseThrow();
            End old = rings.get();
            live.remove(old.leg());
            old.release(
                    new Goodbye(
                            ReleaseCause.ANSWERED_ELSEWHERE, Optional.empty(), Optional.empty()));
            live.context().subtract(LiveCall.termination(old.leg()));
            making.caller(
                            station.site(),
                            old.leg(),
                            Optional.of(new Party.Member(station.person(), device)),
                            waiting.get())
                    .ifPresent(End::open);
        } else {
            waiting.ifPresent(it -> it.call().refuse(Refusal.UNAVAILABLE));
        }
    }

    // -- calling out

    private void place(Station station, DeviceId device, Arrival arrival, String dialled) {
        Optional<PhoneNumber> number = plant.directory.dialPlan(station.site()).number(dialled);
        if (number.isEmpty()) {
            arrival.call().refuse(Refusal.NOT_FOUND);
            return;
        }
        Optional<PhoneNumber> shown =
                arrival.call()
                        .arrival()
                        .from()
                        .uri()
                        .user()
                        .flatMap(plant.directory.dialPlan(station.site())::number);
        plant.loop.then(
                plant.ask(
                        station.site(),
                        exchange -> shown.flatMap(it -> line(exchange, station.person(), it))),
                (line, failure) ->
                        place(
                                station,
                                device,
                                arrival,
                                number.get(),
                                line == null ? Optional.empty() : line));
    }

    /// A telephone chooses a line by its number in From (TEL-6). One that is not the person's to
    /// choose is as if none had been chosen.
    private static Optional<LineId> line(Exchange exchange, PersonId who, PhoneNumber number) {
        return exchange.lines()
                .filter(line -> line.number().equals(number))
                .map(Line::id)
                .filter(line -> exchange.may(who, line, Privilege.PLACE_CALLS))
                .findFirst();
    }

    private void place(
            Station station,
            DeviceId device,
            Arrival arrival,
            PhoneNumber number,
            Optional<LineId> line) {
        CallId call = new CallId(UUID.randomUUID());
        making.expect(call, device, arrival);
        plant.loop.then(
                command(station, new CallCommand.PlaceCall(call, device, line, number)),
                (decision, failure) -> answer(call, device, decision, failure));
    }

    // -- what comes of it

    private CompletionStage<Decision> command(Station station, CallCommand command) {
        return plant.command(station.site(), station.person(), command);
    }

    private void answer(
            CallId call,
            DeviceId device,
            @Nullable Decision decision,
            @Nullable Throwable failure) {
        if (failure != null || decision == null) {
            making.stopExpecting(call, device)
                    .ifPresent(it -> it.call().refuse(Refusal.OVERLOADED));
        } else {
            decision.rejection()
                    .ifPresent(
                            why ->
                                    making.stopExpecting(call, device)
                                            .ifPresent(it -> it.call().refuse(Refusals.of(why))));
        }
    }
}
