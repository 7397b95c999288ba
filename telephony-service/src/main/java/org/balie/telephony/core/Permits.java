package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Call.Urgency;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.Recording;

/// What somebody may do with a call as it stands; empty: may. The rules ask here before they act,
/// and Lines before it shows a button, so both tell the same.
final class Permits {

    private final ExchangeState state;
    private final PersonId who;
    private final Call call;

    Permits(ExchangeState state, PersonId who, Call call) {
        this.state = state;
        this.who = who;
        this.call = call;
    }

    /// Why a call that is not there can't be acted on.
    static Rejection gone(ExchangeState state, CallId call) {
        return state.ended
                .get(call)
                .map(by -> Rejection.of(Reason.CALL_OVER, by))
                .orElseGet(() -> Rejection.of(Reason.CALL_UNKNOWN));
    }

    Optional<Rejection> answer() {
        return call.ringingFor(who).isEmpty() ? Optional.of(notRinging()) : Optional.empty();
    }

    private Rejection notRinging() {
        boolean another = call.holder().filter(by -> !by.equals(who)).isPresent();
        return isConcerned()
                ? Rejection.of(
                        another ? Reason.ANSWERED_BY_ANOTHER : Reason.NOT_RINGING, call.holder())
                : Rejection.of(Reason.NOT_PERMITTED);
    }

    Optional<Rejection> pickUp() {
        return switch (call.state()) {
            case CallState.Held held -> pickUpHeld(held);
            case CallState.Ringing(var cause, var targets, _) ->
                    targets.contains(who)
                                    || (cause instanceof CallState.RingCause.Arrival
                                            && isGranted(Privilege.ANSWER_CALLS))
                            ? Optional.empty()
                            : Optional.of(Rejection.of(Reason.NOT_PERMITTED));
            case CallState.Talking _ -> Optional.of(taken());
            case CallState.Dialling _,
                    CallState.Queued _,
                    CallState.Dismissed _,
                    CallState.LeavingMessage _,
                    CallState.Storing _ ->
                    Optional.of(Rejection.of(Reason.NOT_HELD));
        };
    }

    private Optional<Rejection> pickUpHeld(CallState.Held held) {
        if (held.by().equals(who)) {
            return Optional.empty();
        }
        if (!isGranted(Privilege.PICK_UP_HELD)) {
            return Optional.of(Rejection.of(Reason.NOT_PERMITTED));
        }
        return call.isLocked()
                ? Optional.of(Rejection.of(Reason.CALL_LOCKED, Optional.of(held.by())))
                : Optional.empty();
    }

    private Rejection taken() {
        if (!isConcerned()) {
            return Rejection.of(Reason.NOT_PERMITTED);
        }
        if (isHolder()) {
            return Rejection.of(Reason.NOT_HELD);
        }
        boolean isFirst = call.past().held().isZero() && call.past().handlers().size() == 1;
        return Rejection.of(
                isFirst ? Reason.ANSWERED_BY_ANOTHER : Reason.PICKED_UP_BY_ANOTHER, call.holder());
    }

    Optional<Rejection> hold() {
        return holding()
                .or(() -> call.isTalking() && ownLegIsThere() ? Optional.empty() : notTalking());
    }

    Optional<Rejection> resume() {
        if (call.isTalking() && !isHolder()) {
            return Optional.of(taken());
        }
        return holding()
                .or(
                        () ->
                                call.state() instanceof CallState.Held
                                        ? Optional.empty()
                                        : Optional.of(Rejection.of(Reason.NOT_HELD)))
                .or(
                        () ->
                                ownLegIsThere()
                                        ? Optional.empty()
                                        : Optional.of(Rejection.of(Reason.LEG_GONE)));
    }

    Optional<Rejection> lock() {
        return holding().or(this::underWay);
    }

    Optional<Rejection> unlock() {
        return lock();
    }

    /// Blind or attended: an emergency call stays where it is (TEL-19).
    Optional<Rejection> passOn() {
        return holding()
                .or(this::underWay)
                .or(
                        () ->
                                call.origin().urgency() == Urgency.EMERGENCY
                                        ? Optional.of(Rejection.of(Reason.EMERGENCY))
                                        : Optional.empty());
    }

    Optional<Rejection> add() {
        return passOn().or(this::hold)
                .or(
                        () ->
                                call.eachGuest().size() < Call.MOST_GUESTS
                                        ? Optional.empty()
                                        : Optional.of(Rejection.of(Reason.TOO_MANY_IN_CALL)));
    }

    Optional<Rejection> removeGuest() {
        return holding();
    }

    Optional<Rejection> elevate() {
        return holding().or(this::underWay);
    }

    Optional<Rejection> record() {
        return hold().or(
                        () ->
                                call.past().recordings().size() < Recording.MOST
                                        ? Optional.empty()
                                        : Optional.of(Rejection.of(Reason.TOO_MANY_RECORDINGS)));
    }

    Optional<Rejection> hangUp() {
        return call.monitor(who).isPresent() || call.guest(who).isPresent()
                ? Optional.empty()
                : holding();
    }

    Optional<Rejection> monitor(Monitoring mode) {
        if (!isGranted(Privilege.JOIN_CALLS)) {
            return Optional.of(Rejection.of(Reason.NOT_PERMITTED));
        }
        if (!state.site().policy().monitoring().contains(mode) || isHolder()) {
            return Optional.of(Rejection.of(Reason.MONITORING_NOT_ALLOWED));
        }
        if (call.guest(who).isPresent()) {
            return Optional.of(Rejection.of(Reason.ALREADY_IN_CALL));
        }
        if (call.isLocked()) {
            return Optional.of(Rejection.of(Reason.CALL_LOCKED, call.holder()));
        }
        if (!call.isTalking() || call.isHandedOut() || !ownLegIsThere()) {
            return notTalking();
        }
        return call.monitors().size() < Call.MOST_MONITORS || call.monitor(who).isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(Reason.TOO_MANY_MONITORS));
    }

    boolean isHolder() {
        return call.holder().equals(Optional.of(who));
    }

    private Optional<Rejection> holding() {
        if (isHolder()) {
            return Optional.empty();
        }
        return Optional.of(
                isConcerned()
                        ? Rejection.of(Reason.NOT_HOLDING, call.holder())
                        : Rejection.of(Reason.NOT_PERMITTED));
    }

    private Optional<Rejection> underWay() {
        return switch (call.state()) {
            case CallState.Talking _, CallState.Held _ -> Optional.empty();
            case CallState.Ringing _,
                    CallState.Dialling _,
                    CallState.Queued _,
                    CallState.Dismissed _,
                    CallState.LeavingMessage _,
                    CallState.Storing _ ->
                    notTalking();
        };
    }

    private static Optional<Rejection> notTalking() {
        return Optional.of(Rejection.of(Reason.NOT_TALKING));
    }

    private boolean ownLegIsThere() {
        return call.own()
                .filter(Leg::isConnected)
                .filter(leg -> leg.party() instanceof Party.Member)
                .isPresent();
    }

    private boolean isGranted(Privilege privilege) {
        return call.line().filter(line -> Groups.may(state, who, line, privilege)).isPresent();
    }

    /// Nobody else is told anything about the call.
    private boolean isConcerned() {
        return call.past().handlers().contains(who)
                || call.legs().stream().anyMatch(leg -> leg.isOf(who))
                || call.line().filter(line -> Groups.isMember(state, who, line)).isPresent();
    }
}
