package org.balie.reporting.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Makes the rows of the report from what is known. The same facts give the same row, so a row can
/// be made anew after every event.
public record RowRule(FinalRule finalRule) {

    /// The row of a request; empty as long as neither its arrival nor its acceptance is known.
    ///
    /// @param session what the session that the request led to has told
    public Optional<ReportRow> ofRequest(RequestFacts request, Optional<SessionFacts> session) {
        return switch (request.ending()) {
            case Ending.Accepted accepted -> Optional.of(handled(request, accepted, session));
            case Ending.Waiting _,
                    Ending.Abandoned _,
                    Ending.Left _,
                    Ending.Closed _,
                    Ending.Withdrawn _,
                    Ending.Refused _ ->
                    request.arrival().map(arrival -> notHandled(request, arrival, session));
        };
    }

    /// The row of a session that an agent started; empty for one that a request led to.
    public Optional<ReportRow> ofOutbound(SessionFacts session) {
        return session.beginning()
                .filter(beginning -> !beginning.fromQueue())
                .map(beginning -> outbound(session, beginning));
    }

    private ReportRow handled(
            RequestFacts request, Ending.Accepted accepted, Optional<SessionFacts> session) {
        var beginning = session.flatMap(SessionFacts::beginning);
        var endedAt =
                session.map(facts -> facts.partOverAt(accepted.at()))
                        .orElse(request.handlingEndedAt());
        var wentBack = endedAt.isPresent() && isReturn(endedAt.get(), session);
        var rating = session.flatMap(SessionFacts::rating).filter(_ -> !wentBack);
        return new ReportRow(
                request.requestId(),
                request.siteId(),
                Optional.of(request.requestId()),
                Optional.of(accepted.sessionId()),
                beginning.map(SessionFacts.Beginning::number),
                request.arrival().map(Arrival::origin).orElse(Origin.INBOUND),
                Outcome.HANDLED,
                Optional.of(accepted.agent()),
                agents(accepted.agent(), session),
                Optional.of(accepted.queue()),
                Optional.of(accepted.customer()),
                request.arrival().map(Arrival::at).orElse(accepted.at().minus(accepted.waited())),
                Optional.of(accepted.waited()),
                Optional.of(accepted.at()),
                endedAt,
                rating.map(Rating::stars),
                beginning.map(SessionFacts.Beginning::topic).orElse(""),
                beginning.map(SessionFacts.Beginning::trackingCodes).orElse(List.of()),
                endedAt.map(
                                end ->
                                        finalRule.afterEnd(
                                                end,
                                                request.wrapUpOverAt(),
                                                wentBack
                                                        ? Optional.of(end)
                                                        : rating.map(Rating::at)))
                        .orElse(finalRule.withoutEnd(lastToldAt(request, session))));
    }

    private ReportRow notHandled(
            RequestFacts request, Arrival arrival, Optional<SessionFacts> session) {
        boolean runs =
                arrival.origin() == Origin.RETURNED || arrival.origin() == Origin.TRANSFERRED;
        var earlier = runs ? session : Optional.<SessionFacts>empty();
        var beginning = earlier.flatMap(SessionFacts::beginning);
        return new ReportRow(
                request.requestId(),
                request.siteId(),
                Optional.of(request.requestId()),
                runs ? arrival.sessionId() : Optional.<UUID>empty(),
                beginning.map(SessionFacts.Beginning::number),
                arrival.origin(),
                request.ending().outcome(),
                Optional.empty(),
                earlier.<Set<String>>map(SessionFacts::agentIds).orElse(Set.of()),
                Optional.of(arrival.queue()),
                arrival.customer().or(() -> beginning.flatMap(SessionFacts.Beginning::customer)),
                arrival.at(),
                request.ending().timeInQueue(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                beginning.map(SessionFacts.Beginning::topic).orElse(""),
                beginning.map(SessionFacts.Beginning::trackingCodes).orElse(List.of()),
                request.ending() instanceof Ending.Waiting
                        ? finalRule.withoutEnd(request.lastToldAt())
                        : request.lastToldAt());
    }

    private ReportRow outbound(SessionFacts session, SessionFacts.Beginning beginning) {
        return new ReportRow(
                session.sessionId(),
                session.siteId(),
                Optional.empty(),
                Optional.of(session.sessionId()),
                Optional.of(beginning.number()),
                Origin.OUTBOUND,
                Outcome.HANDLED,
                Optional.of(beginning.agent()),
                agents(beginning.agent(), Optional.of(session)),
                beginning.queue(),
                beginning.customer(),
                beginning.at(),
                Optional.empty(),
                Optional.of(beginning.at()),
                session.endedAt(),
                session.rating().map(Rating::stars),
                beginning.topic(),
                beginning.trackingCodes(),
                session.endedAt()
                        .map(
                                end ->
                                        finalRule.afterEnd(
                                                end,
                                                Optional.of(end),
                                                session.rating().map(Rating::at)))
                        .orElse(finalRule.withoutEnd(session.lastToldAt())));
    }

    private static boolean isReturn(Instant endedAt, Optional<SessionFacts> session) {
        return session.filter(facts -> facts.returnedAt().contains(endedAt)).isPresent();
    }

    private static Set<String> agents(AgentRef agent, Optional<SessionFacts> session) {
        var all = new TreeSet<String>();
        all.add(agent.agentId());
        session.ifPresent(facts -> all.addAll(facts.agentIds()));
        return all;
    }

    private static Instant lastToldAt(RequestFacts request, Optional<SessionFacts> session) {
        return session.map(facts -> FinalRule.later(facts.lastToldAt(), request.lastToldAt()))
                .orElse(request.lastToldAt());
    }
}
