package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.CallEvent.HoldCause;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Party;

/// What follows when the far end of a leg answers, hangs up or is lost (TEL-28).
final class LegRules {

    private LegRules() {}

    static Optional<Rejection> answered(Ledger ledger, LegId id) {
        Optional<Leg> found = leg(ledger.state, id);
        if (found.isEmpty()) {
            return Optional.of(Rejection.of(Reason.LEG_GONE));
        }
        Leg leg = found.get();
        Call call = ledger.state.callOf(id.call());
        switch (leg.state()) {
            case Leg.State.Connecting _ -> ledger.emit(new CallEvent.LegConnected(id));
            case Leg.State.Alerting _ -> {
                if (leg.isOuter() && call.state() instanceof CallState.Dialling) {
                    ledger.emit(
                            new CallEvent.CalledPartyAnswered(
                                    call.id(), id, AnswerRules.limit(call)));
                } else if (leg.isOwn() && leg.party() instanceof Party.Outside) {
                    AnswerRules.win(ledger, call, leg);
                }
            }
            case Leg.State.Invited _ -> {
                if (leg.party() instanceof Party.Outside) {
                    GuestRules.join(ledger, leg);
                }
            }
            case Leg.State.Connected _ -> {}
        }
        return Optional.empty();
    }

    private static Optional<Leg> leg(ExchangeState state, LegId id) {
        return state.call(id.call()).flatMap(call -> call.leg(id));
    }

    static Optional<Rejection> ended(Ledger ledger, LegId id, LegEnd cause) {
        Optional<Leg> leg = leg(ledger.state, id);
        leg.ifPresent(known -> ended(ledger, known, cause));
        return leg.isPresent() ? Optional.empty() : Optional.of(Rejection.of(Reason.LEG_GONE));
    }

    /// Other parties first: a call without one is over, and nobody need pick it up.
    static void lost(Ledger ledger, Set<LegId> legs) {
        List<LegId> sorted = legs.stream().sorted().toList();
        for (LegId id : sorted) {
            leg(ledger.state, id)
                    .filter(Leg::isOuter)
                    .ifPresent(leg -> ended(ledger, leg, LegEnd.LOST));
        }
        for (LegId id : sorted) {
            leg(ledger.state, id).ifPresent(leg -> ended(ledger, leg, LegEnd.LOST));
        }
    }

    private static void ended(Ledger ledger, Leg leg, LegEnd cause) {
        Call call = ledger.state.callOf(leg.id().call());
        switch (leg.role()) {
            case Leg.Role.Monitor _, Leg.Role.Guest _ -> release(ledger, leg, cause);
            case Leg.Role.Outer _ -> {
                release(ledger, leg, cause);
                outerEnded(ledger, call, cause);
            }
            case Leg.Role.Own _ when leg.isAlerting() -> {
                release(ledger, leg, cause);
                if (cause != LegEnd.LOST) {
                    ArrivalRules.goOnIfSilent(ledger, call.id());
                }
            }
            case Leg.Role.Own _ -> ownEnded(ledger, call, leg, cause);
        }
    }

    private static void release(Ledger ledger, Leg leg, LegEnd cause) {
        Switchboard.release(
                ledger,
                leg,
                isLoss(cause) ? ReleaseCause.LOST : ReleaseCause.FAR_END,
                Optional.empty());
    }

    private static boolean isLoss(LegEnd cause) {
        return cause == LegEnd.LOST || cause == LegEnd.FAILED;
    }

    private static void outerEnded(Ledger ledger, Call call, LegEnd cause) {
        CallId id = call.id();
        switch (call.state()) {
            case CallState.Dialling _ -> Switchboard.end(ledger, id, unreached(cause));
            case CallState.LeavingMessage _ ->
                    ledger.emit(new CallEvent.MessageAwaited(id, ledger.in(Call.STORES)));
            case CallState.Dismissed(var why, _) -> Switchboard.end(ledger, id, why);
            case CallState.Ringing _,
                    CallState.Queued _,
                    CallState.Talking _,
                    CallState.Held _,
                    CallState.Storing _ ->
                    Switchboard.end(ledger, id, isLoss(cause) ? EndCause.LOST : leaves(call));
        }
    }

    private static EndCause leaves(Call call) {
        return call.origin().direction() == Direction.IN && call.past().answeredAt().isEmpty()
                ? EndCause.GAVE_UP
                : EndCause.HUNG_UP;
    }

    private static EndCause unreached(LegEnd cause) {
        return switch (cause) {
            case BUSY -> EndCause.BUSY;
            case DECLINED, HUNG_UP -> EndCause.DECLINED;
            case UNANSWERED -> EndCause.UNANSWERED;
            case FAILED -> EndCause.FAILED;
            case LOST -> EndCause.LOST;
        };
    }

    /// Who hangs up, ends the call. Whose device is lost leaves the other party on hold, for the
    /// group to pick up.
    private static void ownEnded(Ledger ledger, Call call, Leg leg, LegEnd cause) {
        boolean hungUp = leg.isConnected() && !isLoss(cause);
        boolean othersWait = call.isTalking() || call.state() instanceof CallState.Held;
        if (hungUp || !othersWait || call.isHandedOut()) {
            release(ledger, leg, cause);
            Switchboard.end(ledger, call.id(), endOf(call, cause));
        } else {
            Switchboard.releaseOwn(ledger, call.id(), ReleaseCause.LOST);
            Switchboard.park(ledger, call.id(), call.holder().orElseThrow(), HoldCause.DEVICE_LOST);
        }
    }

    private static EndCause endOf(Call call, LegEnd cause) {
        if (isLoss(cause)) {
            return EndCause.LOST;
        }
        return call.state() instanceof CallState.Dialling ? EndCause.CANCELLED : EndCause.HUNG_UP;
    }
}
