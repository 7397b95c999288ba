package org.balie.simulation.telephony;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.balie.simulation.Broken;
import org.balie.simulation.telephony.CallBook.Stage;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Message;

/// Keeps account of an exchange from its events alone, and finds what must never happen in them.
final class Books {

    final Rights rights = new Rights();
    final Map<CallId, CallBook> calls = new TreeMap<>();
    private final Map<MessageId, Message> messages = new HashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Gate gate = new Gate(this);
    private long sequence;
    private Instant time = Instant.MIN;

    void enter(NumberedEvent numbered) {
        Broken.unless(
                numbered.sequence() == sequence + 1 && !numbered.at().isBefore(time),
                "events follow one another",
                () -> numbered + " after " + sequence + " at " + time);
        sequence = numbered.sequence();
        time = numbered.at();
        seen.merge(kind(numbered.event()), 1, Integer::sum);
        gate.check(numbered);
        switch (numbered.event()) {
            case SetupEvent event -> rights.enter(event);
            case CallEvent event -> call(event, numbered.at());
            case VoicemailEvent event -> voicemail(event);
            case ExchangeEvent.CommandAnswered _ -> {}
        }
        nobodyTalksTwice();
    }

    private void nobodyTalksTwice() {
        for (PersonId person : rights.persons()) {
            Broken.unless(
                    calls.values().stream().filter(call -> call.engages(person)).count() <= 1,
                    "nobody is in two calls at once",
                    person::toString);
        }
    }

    private void call(CallEvent event, Instant at) {
        switch (event) {
            case CallEvent.CallCame e -> {
                CallBook call = new CallBook(e.call(), Direction.IN, e.identity(), at, Stage.RINGS);
                call.made(e.caller());
                call.outer = Optional.of(e.caller());
                begins(call);
            }
            case CallEvent.CallPlaced e -> placed(e, at);
            case CallEvent.CalledPartyAnswered e -> {
                CallBook call = book(e.call());
                call.was(Stage.DIALS);
                answered(call, at);
            }
            case CallEvent.CallRings(var id, var cause, var targets, _) -> {
                CallBook call = book(id);
                rangBefore(call, cause);
                Broken.unless(
                        call.alerting.isEmpty(),
                        "what rang before is silent when it rings anew",
                        call.alerting::toString);
                call.goes(Stage.RINGS, at);
                call.holder = Optional.empty();
                call.isLocked = false;
                call.targets.clear();
                call.targets.addAll(targets);
            }
            case CallEvent.LegRings e -> {
                CallBook call = book(e.call());
                call.was(Stage.RINGS);
                call.made(e.leg());
                call.alerting.put(e.leg(), e.party().asPerson());
            }
            case CallEvent.RingingStopped(var id, var person) -> book(id).targets.remove(person);
            case CallEvent.CallAnswered e -> answered(e, at);
            case CallEvent.LegConnected e -> book(e.call()).connecting.remove(e.leg());
            case CallEvent.LegReleased e -> book(e.call()).released(e.leg());
            case CallEvent.CallHeld e -> held(e, at);
            case CallEvent.CallResumed e -> {
                CallBook call = book(e.call());
                call.was(Stage.HELD);
                call.goes(Stage.TALKS, at);
            }
            case CallEvent.CallPickedUp e -> pickedUp(e, at);
            case CallEvent.CallLocked e -> book(e.call()).isLocked = true;
            case CallEvent.CallUnlocked e -> book(e.call()).isLocked = false;
            case CallEvent.CallsJoined e -> joined(e, at);
            case CallEvent.CallQueued e -> {
                CallBook call = book(e.call());
                call.was(Stage.RINGS, Stage.HELD, Stage.QUEUED);
                call.goes(Stage.QUEUED, at);
                call.holder = Optional.empty();
            }
            case CallEvent.PlaceTold e -> book(e.call()).was(Stage.QUEUED);
            case CallEvent.CallDismissed e -> {
                CallBook call = book(e.call());
                call.was(Stage.QUEUED);
                call.goes(Stage.DISMISSED, at);
            }
            case CallEvent.MonitoringStarted e -> {
                CallBook call = book(e.call());
                call.was(Stage.TALKS);
                call.made(e.leg());
                call.monitors.put(e.leg(), e.by().person());
                call.modes.put(e.leg(), e.mode());
                call.connecting.add(e.leg());
            }
            case CallEvent.MonitoringChanged e -> book(e.call()).modes.put(e.leg(), e.mode());
            case CallEvent.CallTakenOver e -> {
                CallBook call = book(e.call());
                call.monitors.remove(e.leg());
                call.modes.remove(e.leg());
                call.takes(e.leg());
                call.isHandledBy(e.by());
            }
            case CallEvent.GuestInvited e -> {
                CallBook call = book(e.call());
                call.was(Stage.TALKS, Stage.HELD, Stage.RINGS, Stage.QUEUED, Stage.DISMISSED);
                call.made(e.leg());
                call.guests.put(e.leg(), e.party().asPerson());
                call.invited.put(e.leg(), e.until());
            }
            case CallEvent.GuestJoined e ->
                    Broken.unless(
                            book(e.call()).invited.remove(e.leg()) != null,
                            "only who is asked comes into a call",
                            e::toString);
            case CallEvent.RecordingStarted(var id, var recording) -> {
                book(id).recording = Optional.of(recording);
                book(id).recordings.add(recording);
            }
            case CallEvent.RecordingStopped(var id, _) -> book(id).recording = Optional.empty();
            case CallEvent.GreetingStarted e -> {
                CallBook call = book(e.call());
                call.was(Stage.RINGS);
                call.goes(Stage.GREETS, at);
            }
            case CallEvent.MessageAwaited e -> {
                CallBook call = book(e.call());
                call.was(Stage.GREETS);
                call.goes(Stage.STORES, at);
            }
            case CallEvent.CallEnded(var record) -> {
                book(record.id()).isToldAs(record, at);
                calls.remove(record.id());
            }
            case CallEvent.CallElevated _, CallEvent.HistoryEntryDeleted _ -> {}
        }
    }

    CallBook book(CallId id) {
        CallBook call = calls.get(id);
        if (call == null) {
            throw new Broken("nothing happens to a call that is over", id.toString());
        }
        return call;
    }

    List<CallBook> on(LineId line) {
        Identity identity = new Identity.OfLine(line);
        return calls.values().stream().filter(call -> call.identity.equals(identity)).toList();
    }

    private void begins(CallBook call) {
        Broken.unless(calls.put(call.id, call) == null, "no call begins twice", call.id::toString);
    }

    private void placed(CallEvent.CallPlaced e, Instant at) {
        CallBook call = new CallBook(e.call(), Direction.OUT, e.identity(), at, Stage.DIALS);
        call.made(e.own());
        call.made(e.outer());
        call.own = Optional.of(e.own());
        call.outer = Optional.of(e.outer());
        call.isHandledBy(e.by().person());
        begins(call);
    }

    private static void rangBefore(CallBook call, RingCause cause) {
        switch (cause) {
            case RingCause.Arrival _, RingCause.Forwarded _ -> call.was(Stage.RINGS);
            case RingCause.Transferred _ -> call.was(Stage.HELD);
            case RingCause.FromQueue _ -> call.was(Stage.QUEUED);
        }
    }

    private static void answered(CallBook call, Instant at) {
        call.answeredAt = call.answeredAt.or(() -> Optional.of(at));
        call.goes(Stage.TALKS, at);
    }

    private void answered(CallEvent.CallAnswered e, Instant at) {
        CallBook call = book(e.call());
        call.was(Stage.RINGS);
        Broken.unless(
                call.alerting.remove(e.leg()) != null,
                "only where it rings it is answered",
                e::toString);
        call.takes(e.leg());
        answered(call, at);
        e.party().asPerson().ifPresent(call::isHandledBy);
    }

    private void held(CallEvent.CallHeld e, Instant at) {
        CallBook call = book(e.call());
        call.was(Stage.TALKS, Stage.HELD, Stage.RINGS);
        Broken.unless(
                call.alerting.isEmpty() && call.monitors.isEmpty(),
                "nothing rings or listens where it must not",
                e::toString);
        call.goes(Stage.HELD, at);
        call.holder = Optional.of(e.by());
    }

    private void pickedUp(CallEvent.CallPickedUp e, Instant at) {
        CallBook call = book(e.call());
        call.was(Stage.RINGS, Stage.HELD);
        call.made(e.leg());
        call.takes(e.leg());
        call.connecting.add(e.leg());
        answered(call, at);
        call.isHandledBy(e.by().person());
    }

    private void joined(CallEvent.CallsJoined e, Instant at) {
        CallBook with = book(e.with());
        Broken.unless(
                with.outer.equals(Optional.of(e.from())),
                "only the other party is joined",
                e::toString);
        with.outer = Optional.empty();
        CallBook call = book(e.call());
        call.was(Stage.HELD);
        call.made(e.to());
        call.takes(e.to());
        call.goes(Stage.TALKS, at);
        call.holder = Optional.empty();
    }

    private void voicemail(VoicemailEvent event) {
        switch (event) {
            case VoicemailEvent.MessageLeft(var call, var message) -> {
                book(call).was(Stage.GREETS, Stage.STORES);
                messages.put(message.id(), message);
            }
            case VoicemailEvent.MessagePurged(var id) -> messages.remove(id);
            case VoicemailEvent.MessagePlayed _,
                    VoicemailEvent.MessageDeleted _,
                    VoicemailEvent.MessageRestored _ -> {}
        }
    }

    Message message(MessageId id) {
        Message message = messages.get(id);
        if (message == null) {
            throw new Broken("nothing happens to a message that is gone", id.toString());
        }
        return message;
    }

    /// How often each kind of event came, by its cause where it has one.
    Map<String, Integer> seen() {
        return seen;
    }

    private static String kind(ExchangeEvent event) {
        String kind = event.getClass().getSimpleName();
        return switch (event) {
            case CallEvent.CallEnded e -> kind + " " + e.record().cause().code();
            case CallEvent.CallHeld e -> kind + " " + e.cause().code();
            case CallEvent.LegReleased e -> kind + " " + e.cause().code();
            case CallEvent.CallRings e -> kind + " " + e.cause().getClass().getSimpleName();
            case SetupEvent.DelegationEnded e -> kind + " " + e.cause().code();
            default -> kind;
        };
    }
}
