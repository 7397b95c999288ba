package org.balie.telephony.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallEvent.HoldCause;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.RingPlan.BusyTreatment;
import org.balie.telephony.core.state.RingPlan.Treatment;

/// A call comes in and rings, step by step, until somebody answers or the ring plan says what the
/// caller gets instead (TEL-5, TEL-10, TEL-27).
final class ArrivalRules {

    private ArrivalRules() {}

    static Optional<Rejection> arrive(Ledger ledger, Report.CallArrived report) {
        ExchangeState state = ledger.state;
        CallId id = report.call();
        if (state.call(id).isPresent() || state.ended.get(id).isPresent()) {
            return Optional.empty();
        }
        Optional<Identity> identity = state.route(report.to());
        if (identity.isEmpty()) {
            return Optional.of(Rejection.of(Reason.NOT_REACHABLE));
        }
        if (identity.get().asLine().filter(line -> isFull(state, line)).isPresent()) {
            return Optional.of(Rejection.of(Reason.LINE_FULL));
        }
        ledger.emit(new CallEvent.CallCame(id, identity.get(), report.from(), new LegId(id, 1)));
        begin(ledger, id, identity.get());
        return Optional.empty();
    }

    static boolean isFull(ExchangeState state, LineId line) {
        return state.countOn(line) >= Line.MOST_CALLS;
    }

    private static void begin(Ledger ledger, CallId id, Identity identity) {
        switch (identity) {
            case Identity.OfQueue(QueueId queue) -> enqueue(ledger, id, queue, Optional.empty());
            case Identity.OfPerson _ -> next(ledger, id, List.of());
            case Identity.OfLine _ -> {
                RingPlan plan = plan(ledger.state, identity);
                if (plan.isOpen(ledger.now())) {
                    next(ledger, id, List.of());
                } else {
                    treat(ledger, id, plan.closed());
                }
            }
        }
    }

    /// @param missedBy whom the queue had found before
    static void enqueue(Ledger ledger, CallId id, QueueId queue, Optional<PersonId> missedBy) {
        Switchboard.silence(ledger, id, ReleaseCause.UNANSWERED, Optional.empty());
        ledger.emit(new CallEvent.CallQueued(id, queue, missedBy, ledger.in(Call.QUEUE_LIMIT)));
    }

    /// The next step of the ring plan; after the last, what comes instead.
    ///
    /// @param tried at whom it has rung already
    private static void next(Ledger ledger, CallId id, List<PersonId> tried) {
        ExchangeState state = ledger.state;
        Identity identity = state.callOf(id).origin().identity();
        RingPlan plan = plan(state, identity);
        List<PersonId> reachable =
                receivers(state, identity, plan).stream()
                        .filter(person -> !state.devicesOf(person).isEmpty())
                        .filter(person -> !tried.contains(person))
                        .toList();
        List<PersonId> step = step(plan, tried, free(state, plan, reachable));
        if (!step.isEmpty()) {
            List<PersonId> all = new ArrayList<>(tried);
            all.addAll(step);
            Switchboard.ring(
                    ledger, id, new RingCause.Arrival(all), step, ledger.in(plan.order().rings()));
        } else if (tried.isEmpty() && !reachable.isEmpty()) {
            busy(ledger, id, plan);
        } else {
            treat(ledger, id, plan.unanswered());
        }
    }

    private static List<PersonId> step(RingPlan plan, List<PersonId> tried, List<PersonId> free) {
        return switch (plan.order()) {
            case RingPlan.Order.AllAtOnce _ -> tried.isEmpty() ? free : List.of();
            case RingPlan.Order.InOrder _ -> free.stream().limit(1).toList();
        };
    }

    private static List<PersonId> free(
            ExchangeState state, RingPlan plan, List<PersonId> reachable) {
        return switch (plan.busy()) {
            case BusyTreatment.CallWaiting _ -> reachable;
            case Treatment _ ->
                    reachable.stream().filter(person -> !isEngaged(state, person)).toList();
        };
    }

    /// Talking, dialling, monitoring or a guest; not merely having a call on hold.
    static boolean isEngaged(ExchangeState state, PersonId person) {
        return state.legsOf(person).stream()
                .map(leg -> state.callOf(leg.call()))
                .anyMatch(
                        call ->
                                call.monitor(person).isPresent()
                                        || call.guest(person).isPresent()
                                        || (!(call.state() instanceof CallState.Held)
                                                && call.own()
                                                        .filter(leg -> leg.isOf(person))
                                                        .isPresent()));
    }

    private static List<PersonId> receivers(ExchangeState state, Identity identity, RingPlan plan) {
        return switch (identity) {
            case Identity.OfPerson(var person) -> List.of(person);
            case Identity.OfQueue _ -> List.of();
            case Identity.OfLine(var line) -> {
                List<PersonId> all = Groups.receivers(state, line);
                yield switch (plan.order()) {
                    case RingPlan.Order.AllAtOnce _ -> all;
                    case RingPlan.Order.InOrder(var first, _) -> {
                        List<PersonId> ordered = new ArrayList<>(first);
                        ordered.retainAll(all);
                        all.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
                        yield ordered;
                    }
                };
            }
        };
    }

    private static RingPlan plan(ExchangeState state, Identity identity) {
        return identity.asLine()
                .flatMap(state::line)
                .map(line -> state.plan(line.owner()))
                .orElse(RingPlan.DEFAULT);
    }

    private static void busy(Ledger ledger, CallId id, RingPlan plan) {
        switch (plan.busy()) {
            case Treatment treatment -> treat(ledger, id, treatment);
            case BusyTreatment.CallWaiting _ -> treat(ledger, id, plan.unanswered());
        }
    }

    private static void treat(Ledger ledger, CallId id, Treatment treatment) {
        switch (treatment) {
            case Treatment.Voicemail _ -> takeMessage(ledger, id);
            case Treatment.Busy _ -> Switchboard.end(ledger, id, EndCause.BUSY);
            case Treatment.Forward(var to) ->
                    Switchboard.ring(
                            ledger,
                            id,
                            new RingCause.Forwarded(to),
                            to,
                            ledger.in(Call.TRANSFER_RINGS));
        }
    }

    private static void takeMessage(Ledger ledger, CallId id) {
        Switchboard.silence(ledger, id, ReleaseCause.UNANSWERED, Optional.empty());
        Identity mailbox = ledger.state.callOf(id).origin().identity();
        if (ledger.state.messagesIn(mailbox).size() >= Message.MOST) {
            Switchboard.end(ledger, id, EndCause.UNANSWERED);
        } else {
            ledger.emit(
                    new CallEvent.GreetingStarted(
                            id,
                            ledger.in(
                                    Call.GREETING.plus(
                                            ledger.state.site().policy().messageLimit()))));
        }
    }

    /// Nobody answered where it rang.
    static void unanswered(Ledger ledger, CallId id, RingCause cause) {
        switch (cause) {
            case RingCause.Arrival(var tried) -> next(ledger, id, tried);
            case RingCause.Forwarded _ -> Switchboard.end(ledger, id, EndCause.UNANSWERED);
            case RingCause.Transferred(var by) -> {
                Switchboard.silence(ledger, id, ReleaseCause.UNANSWERED, Optional.empty());
                Switchboard.park(ledger, id, by, HoldCause.TRANSFER_FAILED);
            }
            case RingCause.FromQueue(var queue, var found) -> enqueue(ledger, id, queue, found);
        }
    }

    /// Where nothing rings any more, waiting longer is of no use.
    static void goOnIfSilent(Ledger ledger, CallId id) {
        Call call = ledger.state.callOf(id);
        if (call.state() instanceof CallState.Ringing ringing && call.alerting().isEmpty()) {
            unanswered(ledger, id, ringing.cause());
        }
    }

    /// A device turned up while it rings for its person.
    static void joinRinging(Ledger ledger, Party.Member device) {
        for (CallId id : ledger.state.ringingAt(device.person())) {
            if (ledger.state.callOf(id).alertingAt(device.device()).isEmpty()) {
                Switchboard.ringAt(ledger, id, device);
            }
        }
        GuestRules.ringAlsoAt(ledger, device);
    }

    /// What rings or listens, and may no longer, stops.
    static void review(Ledger ledger, LineId line) {
        for (Call call : ledger.state.callsOn(line)) {
            if (call.state() instanceof CallState.Ringing(RingCause.Arrival _, var targets, _)) {
                List<PersonId> barred =
                        targets.stream()
                                .filter(person -> !Groups.receives(ledger.state, person, line))
                                .toList();
                for (PersonId person : barred) {
                    stopRinging(ledger, call.id(), person, ReleaseCause.NOT_PERMITTED);
                }
                if (!barred.isEmpty()) {
                    goOnIfSilent(ledger, call.id());
                }
            }
            call.monitors().stream()
                    .filter(leg -> !mayStay(ledger.state, call, leg))
                    .forEach(
                            leg ->
                                    Switchboard.release(
                                            ledger,
                                            leg,
                                            ReleaseCause.NOT_PERMITTED,
                                            Optional.empty()));
        }
    }

    private static boolean mayStay(ExchangeState state, Call call, Leg leg) {
        return leg.role() instanceof Leg.Role.Monitor(var mode)
                && leg.party()
                        .asPerson()
                        .filter(who -> new Permits(state, who, call).monitor(mode).isEmpty())
                        .isPresent();
    }

    static void stopRinging(Ledger ledger, CallId id, PersonId person, ReleaseCause cause) {
        ledger.emit(new CallEvent.RingingStopped(id, person));
        for (Leg leg : ledger.state.callOf(id).alerting()) {
            if (leg.isOf(person)) {
                Switchboard.release(ledger, leg, cause, ledger.by());
            }
        }
    }
}
