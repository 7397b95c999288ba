package org.balie.reporting.facts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.reporting.core.FinalRule;
import org.balie.reporting.core.ReportRow;
import org.balie.reporting.core.RequestFacts;
import org.balie.reporting.core.RowRule;
import org.balie.reporting.core.SessionFacts;
import org.hibernate.reactive.mutiny.Mutiny;

/// Adds an event to what was told, and makes anew the rows it touches. Runs inside the transaction
/// of the event's delivery.
///
/// A row is made of what two topics tell, and two consumers write it. Each locks the request first,
/// if the event is about one, and then the session; so whoever comes second sees what the first one
/// added, and nobody waits in a circle.
@ApplicationScoped
class Facts {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0)) is null";

    private final Moments moments;
    private final KnownNames names;
    private final RowRule rows;

    Facts(Moments moments, KnownNames names, ReportSettings settings) {
        this.moments = moments;
        this.names = names;
        this.rows = new RowRule(new FinalRule(settings.ratingWindow(), settings.finalAfter()));
    }

    Uni<Void> ofFloor(Envelope<AcdEvent> told) {
        return Panache.getSession()
                .chain(
                        session ->
                                RequestFacts.requestOf(told.data())
                                        .map(request -> ofRequest(session, request, told))
                                        .orElseGet(() -> Uni.createFrom().voidItem())
                                        .chain(() -> names.learn(session, told.data())));
    }

    Uni<Void> ofSession(Envelope<SessionEvent> told) {
        return Panache.getSession()
                .chain(
                        session ->
                                lock(session, told.data().sessionId())
                                        .chain(() -> moments.add(session, told))
                                        .chain(() -> refreshRowsOf(session, told.data()))
                                        .chain(() -> names.learn(session, told.data())));
    }

    private Uni<Void> ofRequest(Mutiny.Session session, UUID requestId, Envelope<AcdEvent> told) {
        return lock(session, requestId)
                .chain(() -> moments.add(session, requestId, told))
                .chain(() -> requestFacts(session, requestId))
                .chain(request -> refreshRow(session, request));
    }

    private Uni<Void> refreshRow(Mutiny.Session session, Optional<RequestFacts> request) {
        return request.map(facts -> refreshRow(session, facts))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> refreshRow(Mutiny.Session session, RequestFacts request) {
        return request.sessionId()
                .map(id -> lock(session, id).chain(() -> sessionFacts(session, id)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(facts -> store(session, rows.ofRequest(request, facts)));
    }

    private Uni<Void> refreshRowsOf(Mutiny.Session session, SessionEvent event) {
        return SessionFacts.shapesRow(event)
                ? sessionFacts(session, event.sessionId())
                        .chain(facts -> refreshRowsOf(session, facts))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> refreshRowsOf(Mutiny.Session session, Optional<SessionFacts> facts) {
        return facts.map(
                        known ->
                                store(session, rows.ofOutbound(known))
                                        .chain(() -> refreshRequestsOf(session, known)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> refreshRequestsOf(Mutiny.Session session, SessionFacts facts) {
        return moments.requestsOf(session, facts.sessionId())
                .onItem()
                .transformToMulti(requests -> Multi.createFrom().iterable(requests))
                .onItem()
                .transformToUniAndConcatenate(request -> requestFacts(session, request))
                .onItem()
                .transformToUniAndConcatenate(
                        request ->
                                store(
                                        session,
                                        request.flatMap(
                                                known ->
                                                        rows.ofRequest(known, Optional.of(facts)))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<RequestFacts>> requestFacts(Mutiny.Session session, UUID requestId) {
        return moments.ofRequest(session, requestId).map(told -> RequestFacts.of(requestId, told));
    }

    private Uni<Optional<SessionFacts>> sessionFacts(Mutiny.Session session, UUID sessionId) {
        return moments.shapingRowsOf(session, sessionId)
                .map(told -> SessionFacts.of(sessionId, told));
    }

    private static Uni<Void> store(Mutiny.Session session, Optional<ReportRow> row) {
        return row.map(known -> session.merge(StoredRow.of(known)).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> lock(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(LOCK)
                .setParameter("id", id.toString())
                .getSingleResult()
                .replaceWithVoid();
    }
}
