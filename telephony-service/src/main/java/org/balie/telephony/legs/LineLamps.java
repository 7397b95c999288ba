package org.balie.telephony.legs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.core.view.Lines.CallView;
import org.balie.telephony.core.view.Lines.LineView;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.LampState;
import org.balie.telephony.sip.LampState.Shown;
import org.balie.telephony.sip.LampState.Side;
import org.balie.telephony.sip.Lamps;
import org.balie.telephony.sip.message.SipUri;

/// What busy lamps of desk telephones show: the lines of the groups that their person is in, by the
/// line's number, and each call on them by itself, by its id. It is what Lines shows on a screen.
final class LineLamps implements Lamps {
    private final Plant plant;
    private final String realm;

    LineLamps(Plant plant, String realm) {
        this.plant = plant;
        this.realm = realm;
    }

    /// The call that a lamp's dialog stands for.
    static Optional<CallId> call(String dialog) {
        try {
            return Optional.of(new CallId(UUID.fromString(dialog)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public CompletionStage<Optional<LampState>> state(DeviceName watcher, String resource) {
        return plant.directory
                .station(watcher)
                .map(
                        station ->
                                plant.ask(
                                        station.site(),
                                        exchange -> state(exchange, station.person(), resource)))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
    }

    private Optional<LampState> state(Exchange exchange, PersonId viewer, String resource) {
        List<LineView> lines = Lines.of(exchange, viewer).lines();
        return lines.stream()
                .filter(line -> isNamed(line.number(), resource))
                .findFirst()
                .map(
                        line ->
                                new LampState(
                                        line.calls().stream().map(it -> shown(line, it)).toList()))
                .or(() -> call(resource).flatMap(id -> ofCall(lines, id)));
    }

    private Optional<LampState> ofCall(List<LineView> lines, CallId id) {
        return lines.stream()
                .flatMap(
                        line ->
                                line.calls().stream()
                                        .filter(call -> call.id().equals(id))
                                        .map(call -> shown(line, call)))
                .findFirst()
                .map(it -> new LampState(List.of(it)));
    }

    /// Telephones leave the plus sign out, or not.
    private static boolean isNamed(PhoneNumber number, String resource) {
        return Stream.of(number.value(), number.value().replace("+", ""))
                .anyMatch(resource::equals);
    }

    private Shown shown(LineView line, CallView call) {
        String id = call.id().value().toString();
        SipUri own = SipUri.sip(line.number().value(), realm);
        SipUri other = SipUri.sip(call.number().map(PhoneNumber::value).orElse("anonymous"), realm);
        return new Shown(
                id,
                id,
                "line",
                "other",
                call.direction() == Direction.OUT
                        ? LampState.Direction.INITIATOR
                        : LampState.Direction.RECIPIENT,
                call.lamp() == Lamp.RINGING ? LampState.Stage.EARLY : LampState.Stage.CONFIRMED,
                call.lamp() == Lamp.HELD ? LampState.Held.YES : LampState.Held.NO,
                new Side(Optional.of(line.owner().name()), own, own),
                new Side(call.number().map(PhoneNumber::value), other, other));
    }
}
