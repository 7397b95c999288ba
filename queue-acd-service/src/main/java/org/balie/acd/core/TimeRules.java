package org.balie.acd.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.AbandonCause;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.FloorEvent.TransferEnd;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Rest;
import org.balie.acd.core.state.RequestState;
import org.balie.acd.core.state.RequestState.Ask;

/// What ends because time passed. Nothing here looks at a clock: a tick is a command.
final class TimeRules {

    /// How late the tick of a deadline may come. Later means that the floor was not running, so
    /// that nobody could come back or answer: who had a grace gets it anew, and what rang is taken
    /// back and offered again, instead of blaming people for our pause.
    static final Duration LATE = Duration.ofSeconds(10);

    private TimeRules() {}

    static void tick(Ledger ledger) {
        Optional<Deadlines.Due> due = ledger.floor.deadlines.dueBy(ledger.now());
        while (due.isPresent()) {
            long before = ledger.nextSequence();
            expire(ledger, due.get());
            if (ledger.nextSequence() == before) {
                throw new IllegalStateException("nothing ends " + due.get());
            }
            due = ledger.floor.deadlines.dueBy(ledger.now());
        }
    }

    private static void expire(Ledger ledger, Deadlines.Due due) {
        switch (due.what()) {
            case Touched.OfHolder(HolderId holder) -> HolderRules.lose(ledger, holder);
            case Touched.OfAgent(AgentId agent) -> expire(ledger, ledger.floor.agentOf(agent));
            case Touched.OfRequest(RequestId request) ->
                    expire(ledger, ledger.floor.requestOf(request));
            case Touched.OfQueue _, Touched.OfSite _ ->
                    throw new IllegalStateException(due.what() + " has no deadline");
        }
    }

    private static void expire(Ledger ledger, AgentState agent) {
        if (agent.link() instanceof Link.Lost lost) {
            if (isLate(ledger, lost.until())) {
                Duration grace = ledger.floor.site().settings().agentGrace();
                ledger.emit(new FloorEvent.AgentGraceRestarted(agent.id(), ledger.in(grace)));
            } else {
                AgentRules.gone(ledger, agent);
            }
        }
    }

    /// Ends the one thing about a request that was due first; the next look finds the next.
    private static void expire(Ledger ledger, Request request) {
        switch (request.state()) {
            case RequestState.Waiting _ -> expireInLine(ledger, request, Optional.empty());
            case RequestState.Reserved reserved ->
                    expireInLine(ledger, request, Optional.of(reserved));
            case RequestState.Offered offered -> expireAsked(ledger, request, offered);
            case RequestState.WrapUp wrapUp ->
                    SessionRules.endWrapUp(ledger, request, wrapUp, Optional.empty());
            case RequestState.InSession inSession ->
                    MessageRules.giveBack(ledger, request, inSession.agent());
        }
    }

    private static void expireAsked(Ledger ledger, Request request, RequestState.Offered offered) {
        Optional<Ask> unanswered =
                offered.asks().stream().filter(ask -> isOver(ledger, ask.expiresAt())).findFirst();
        if (unanswered.isPresent()) {
            expire(ledger, request, unanswered.get());
        } else if (!endReservation(ledger, request, offered.others())) {
            expireGraceOrRest(ledger, request);
        }
    }

    private static void expire(Ledger ledger, Request request, Ask ask) {
        if (isLate(ledger, ask.expiresAt())) {
            OfferRules.rescind(ledger, request, ask::equals, RescindCause.FLOOR_PAUSED);
        } else {
            ledger.emit(new FloorEvent.OfferLapsed(ask.offer(), request.id(), ask.agent()));
        }
    }

    private static void expireInLine(
            Ledger ledger, Request request, Optional<RequestState.Reserved> reserved) {
        if (isOver(ledger, request.waitsUntil())) {
            expireWait(ledger, request);
        } else if (!endReservation(ledger, request, reserved)
                && !expireGraceOrRest(ledger, request)) {
            ledger.floor
                    .nextStep(request)
                    .filter(step -> isOver(ledger, request.arrivedAt().plus(step.after())))
                    .ifPresent(
                            step ->
                                    ledger.emit(
                                            new FloorEvent.OverflowStepTaken(request.id(), step)));
        }
    }

    private static void expireWait(Ledger ledger, Request request) {
        if (TransferRules.isKept(ledger.floor, request)) {
            TransferRules.end(ledger, request, TransferEnd.NOBODY_TOOK_IT);
        } else {
            CustomerRules.abandon(ledger, request, AbandonCause.MAXIMUM_WAIT);
        }
    }

    /// One of the agents for whom the request waited, when it waits for them no more.
    private static boolean endReservation(
            Ledger ledger, Request request, Optional<RequestState.Reserved> reserved) {
        boolean over = reserved.filter(held -> isOver(ledger, held.until())).isPresent();
        if (over) {
            ledger.emit(
                    new FloorEvent.ReservationEnded(
                            request.id(), reserved.get().agents().getFirst()));
        }
        return over;
    }

    private static boolean expireGraceOrRest(Ledger ledger, Request request) {
        if (request.visitor() instanceof Link.Lost lost && isOver(ledger, lost.until())) {
            if (isLate(ledger, lost.until())) {
                Duration grace = ledger.floor.site().settings().visitorGrace();
                ledger.emit(new FloorEvent.VisitorGraceRestarted(request.id(), ledger.in(grace)));
            } else {
                CustomerRules.abandon(ledger, request, AbandonCause.CONNECTION_LOST);
            }
            return true;
        }
        Optional<Rest> over =
                request.rests().stream().filter(rest -> isOver(ledger, rest.until())).findFirst();
        over.ifPresent(rest -> ledger.emit(new FloorEvent.RestEnded(request.id(), rest.agent())));
        return over.isPresent();
    }

    private static boolean isOver(Ledger ledger, Instant deadline) {
        return !deadline.isAfter(ledger.now());
    }

    private static boolean isLate(Ledger ledger, Instant deadline) {
        return Duration.between(deadline, ledger.now()).compareTo(LATE) > 0;
    }
}
