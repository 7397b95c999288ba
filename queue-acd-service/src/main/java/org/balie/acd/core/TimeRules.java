package org.balie.acd.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.AbandonCause;
import org.balie.acd.core.FloorEvent.RescindCause;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Request.Rest;
import org.balie.acd.core.state.RequestState;

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
            case RequestState.Offered offered -> {
                if (isOver(ledger, offered.expiresAt())) {
                    expire(ledger, request, offered);
                } else {
                    expireGraceOrRest(ledger, request);
                }
            }
            case RequestState.WrapUp wrapUp -> SessionRules.endWrapUp(ledger, request, wrapUp);
            case RequestState.InSession _ ->
                    throw new IllegalStateException("sessions have no deadline here");
        }
    }

    private static void expire(Ledger ledger, Request request, RequestState.Offered offered) {
        if (isLate(ledger, offered.expiresAt())) {
            OfferRules.rescind(ledger, request, offered, RescindCause.FLOOR_PAUSED);
        } else {
            ledger.emit(new FloorEvent.OfferLapsed(offered.offer(), request.id(), offered.agent()));
        }
    }

    private static void expireInLine(
            Ledger ledger, Request request, Optional<RequestState.Reserved> reserved) {
        if (isOver(ledger, request.waitsUntil())) {
            CustomerRules.abandon(ledger, request, AbandonCause.MAXIMUM_WAIT);
        } else if (reserved.filter(held -> isOver(ledger, held.until())).isPresent()) {
            ledger.emit(new FloorEvent.ReservationEnded(request.id(), reserved.get().agent()));
        } else {
            expireGraceOrRest(ledger, request);
        }
    }

    private static void expireGraceOrRest(Ledger ledger, Request request) {
        if (request.visitor() instanceof Link.Lost lost && isOver(ledger, lost.until())) {
            if (isLate(ledger, lost.until())) {
                Duration grace = ledger.floor.site().settings().visitorGrace();
                ledger.emit(new FloorEvent.VisitorGraceRestarted(request.id(), ledger.in(grace)));
            } else {
                CustomerRules.abandon(ledger, request, AbandonCause.CONNECTION_LOST);
            }
            return;
        }
        request.rests().stream()
                .filter(rest -> isOver(ledger, rest.until()))
                .map(Rest::agent)
                .findFirst()
                .ifPresent(agent -> ledger.emit(new FloorEvent.RestEnded(request.id(), agent)));
    }

    private static boolean isOver(Ledger ledger, Instant deadline) {
        return !deadline.isAfter(ledger.now());
    }

    private static boolean isLate(Ledger ledger, Instant deadline) {
        return Duration.between(deadline, ledger.now()).compareTo(LATE) > 0;
    }
}
