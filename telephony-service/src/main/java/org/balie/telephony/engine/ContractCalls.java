package org.balie.telephony.engine;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.balie.contracts.TelephonyEvent;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.PhoneNumber;

/// What other services are told of calls.
///
/// @param exchange after what happened
/// @param at when it happened
record ContractCalls(String siteId, Exchange exchange, Instant at) {
    /// Empty for what is only the exchange's own affair: single legs, what rings where, locks, who
    /// listens or is a guest. Neither has the call, and reports are about those who do.
    Optional<TelephonyEvent> of(CallEvent event) {
        return switch (event) {
            case CallEvent.CallCame e ->
                    Optional.of(started(e.call(), "in", e.identity(), e.from()));
            case CallEvent.CallPlaced e ->
                    Optional.of(started(e.call(), "out", e.identity(), Optional.of(e.number())));
            case CallEvent.CalledPartyAnswered e ->
                    Optional.of(
                            new TelephonyEvent.CallAnswered(
                                    siteId,
                                    e.call().value(),
                                    exchange.call(e.call())
                                            .flatMap(Call::holder)
                                            .map(PersonId::value),
                                    at));
            case CallEvent.CallAnswered e ->
                    Optional.of(
                            new TelephonyEvent.CallAnswered(
                                    siteId,
                                    e.call().value(),
                                    e.party().asPerson().map(person -> person.value()),
                                    at));
            case CallEvent.CallRings(var call, RingCause.Transferred(var by), _, _) ->
                    Optional.of(
                            new TelephonyEvent.CallTransferred(
                                    siteId, call.value(), by.value(), Optional.empty(), at));
            case CallEvent.CallsJoined e ->
                    Optional.of(
                            new TelephonyEvent.CallTransferred(
                                    siteId,
                                    e.call().value(),
                                    e.by().value(),
                                    Optional.of(e.with().value()),
                                    at));
            case CallEvent.CallElevated e -> Optional.of(elevated(e));
            case CallEvent.CallEnded(var record) -> Optional.of(ended(record));
            case CallEvent.CallHeld e ->
                    Optional.of(
                            new TelephonyEvent.CallHeld(
                                    siteId,
                                    e.call().value(),
                                    e.by().value(),
                                    e.cause().code(),
                                    at));
            case CallEvent.CallResumed e ->
                    Optional.of(
                            new TelephonyEvent.CallResumed(
                                    siteId, e.call().value(), e.by().value(), at));
            case CallEvent.CallPickedUp e ->
                    Optional.of(
                            new TelephonyEvent.CallPickedUp(
                                    siteId,
                                    e.call().value(),
                                    e.by().person().value(),
                                    e.from().map(PersonId::value),
                                    at));
            case CallEvent.CallTakenOver e ->
                    Optional.of(
                            new TelephonyEvent.CallTakenOver(
                                    siteId,
                                    e.call().value(),
                                    e.by().value(),
                                    e.from().value(),
                                    at));
            case CallEvent.CallQueued e ->
                    Optional.of(
                            new TelephonyEvent.CallQueued(
                                    siteId,
                                    e.call().value(),
                                    e.queue().value(),
                                    exchange.call(e.call())
                                            .flatMap(call -> call.origin().number())
                                            .map(PhoneNumber::value),
                                    e.missedBy().map(PersonId::value),
                                    at));
            case CallEvent.RecordingStarted(var call, var recording) ->
                    Optional.of(
                            new TelephonyEvent.RecordingStarted(
                                    siteId,
                                    call.value(),
                                    recording.id().value(),
                                    recording.owner().value(),
                                    at));
            case CallEvent.RecordingStopped(var call, var recording) ->
                    Optional.of(
                            new TelephonyEvent.RecordingStopped(
                                    siteId,
                                    call.value(),
                                    recording.id().value(),
                                    recording.owner().value(),
                                    at));
            case CallEvent.CallRings _,
                    CallEvent.LegRings _,
                    CallEvent.RingingStopped _,
                    CallEvent.LegConnected _,
                    CallEvent.LegReleased _,
                    CallEvent.CallLocked _,
                    CallEvent.CallUnlocked _,
                    CallEvent.MonitoringStarted _,
                    CallEvent.MonitoringChanged _,
                    CallEvent.GuestInvited _,
                    CallEvent.GuestJoined _,
                    CallEvent.PlaceTold _,
                    CallEvent.CallDismissed _,
                    CallEvent.GreetingStarted _,
                    CallEvent.MessageAwaited _,
                    CallEvent.HistoryEntryDeleted _ ->
                    Optional.empty();
        };
    }

    private TelephonyEvent started(
            CallId call, String direction, Identity identity, Optional<PhoneNumber> number) {
        return new TelephonyEvent.CallStarted(
                siteId,
                call.value(),
                direction,
                line(identity),
                person(identity),
                queue(identity),
                number.map(PhoneNumber::value),
                at);
    }

    private TelephonyEvent elevated(CallEvent.CallElevated event) {
        return switch (event.into()) {
            case Room.Meeting(var id) -> elevated(event, "meeting", id);
            case Room.SupportSession(var id) -> elevated(event, "support-session", id);
        };
    }

    private TelephonyEvent elevated(CallEvent.CallElevated event, String room, String id) {
        return new TelephonyEvent.CallElevated(
                siteId,
                event.call().value(),
                event.by().value(),
                event.party().name().toLowerCase(Locale.ROOT),
                room,
                id,
                switch (event.party()) {
                    case OUTER ->
                            exchange.call(event.call())
                                    .flatMap(call -> call.origin().number())
                                    .map(PhoneNumber::value);
                    case OWN ->
                            exchange.call(event.call())
                                    .flatMap(Call::holder)
                                    .flatMap(exchange::person)
                                    .map(person -> person.name());
                },
                at);
    }

    private TelephonyEvent ended(CallRecord record) {
        return new TelephonyEvent.CallEnded(
                siteId,
                record.id().value(),
                record.direction().name().toLowerCase(Locale.ROOT),
                line(record.identity()),
                record.delegator().map(ContractCalls::named),
                queue(record.identity()),
                record.number().map(PhoneNumber::value),
                record.startedAt(),
                record.answeredAt(),
                record.cause().code(),
                record.handlers().stream().map(ContractCalls::named).toList(),
                record.held(),
                record.isMissed(),
                at);
    }

    private static TelephonyEvent.Person named(CallRecord.Named named) {
        return new TelephonyEvent.Person(named.id().value(), named.name());
    }

    static Optional<String> line(Identity identity) {
        return identity.asLine().map(LineId::value);
    }

    static Optional<String> person(Identity identity) {
        return identity instanceof Identity.OfPerson(var person)
                ? Optional.of(person.value())
                : Optional.empty();
    }

    private static Optional<String> queue(Identity identity) {
        return identity instanceof Identity.OfQueue(var queue)
                ? Optional.of(queue.value())
                : Optional.empty();
    }
}
