package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.reporting.core.Numbered;
import org.balie.reporting.core.SessionFacts;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Every event of a request or a session that was ever told, each once: what facts are computed
/// from. Works within the transaction of the Hibernate session it is given.
@ApplicationScoped
class Moments {
    private static final String ADD =
            """
            insert into moment
                (event_id, source, subject, sequence, site_id, session_id, shapes_row, at, event)
            values (:id, :source, :subject, :sequence, :site, :session, :shapes, :at, :event)
            on conflict do nothing
            """;
    private static final String OF_SUBJECT =
            "select event from moment where source = :source and subject = :subject";
    private static final String REQUESTS =
            "select distinct subject from moment where session_id = :session order by subject";

    Uni<Void> add(Mutiny.Session session, UUID requestId, Envelope<AcdEvent> told) {
        var sessionId = sessionNamedBy(told.data()).orElse(null);
        return insert(session, Source.FLOOR, requestId, told, sessionId, true);
    }

    Uni<Void> add(Mutiny.Session session, Envelope<SessionEvent> told) {
        var event = told.data();
        return insert(
                session,
                Source.SESSION,
                event.sessionId(),
                told,
                null,
                SessionFacts.shapesRow(event));
    }

    Uni<List<Numbered<AcdEvent>>> ofRequest(Mutiny.Session session, UUID requestId) {
        return session.createNativeQuery(OF_SUBJECT, String.class)
                .setParameter("source", Source.FLOOR.code())
                .setParameter("subject", requestId)
                .getResultList()
                .map(texts -> numbered(texts, AcdEvent.class));
    }

    Uni<List<Numbered<SessionEvent>>> shapingRowsOf(Mutiny.Session session, UUID sessionId) {
        return session.createNativeQuery(OF_SUBJECT + " and shapes_row", String.class)
                .setParameter("source", Source.SESSION.code())
                .setParameter("subject", sessionId)
                .getResultList()
                .map(texts -> numbered(texts, SessionEvent.class));
    }

    /// The requests that led to a session, as far as the floor has told.
    Uni<List<UUID>> requestsOf(Mutiny.Session session, UUID sessionId) {
        return session.createNativeQuery(REQUESTS, UUID.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    static <E> List<Numbered<E>> numbered(List<String> texts, Class<E> events) {
        return texts.stream()
                .flatMap(text -> EventCodec.decode(text, events).stream())
                .map(told -> new Numbered<>(told.sequence(), told.data()))
                .toList();
    }

    private static Uni<Void> insert(
            Mutiny.Session session,
            Source source,
            UUID subject,
            Envelope<?> told,
            @Nullable UUID sessionId,
            boolean shapesRow) {
        return session.createNativeQuery(ADD)
                .setParameter("id", told.id())
                .setParameter("source", source.code())
                .setParameter("subject", subject)
                .setParameter("sequence", told.sequence())
                .setParameter("site", told.siteId())
                .setParameter("session", sessionId)
                .setParameter("shapes", shapesRow)
                .setParameter("at", told.time())
                .setParameter("event", EventCodec.encode(told))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Optional<UUID> sessionNamedBy(AcdEvent event) {
        return switch (event) {
            case AcdEvent.RequestQueued e -> Optional.of(e.sessionId());
            case AcdEvent.RequestRequeued e -> Optional.of(e.sessionId());
            case AcdEvent.OfferAccepted e -> Optional.of(e.sessionId());
            case AcdEvent.HandlingEnded e -> Optional.of(e.sessionId());
            case AcdEvent.TransferBegun e -> Optional.of(e.sessionId());
            case AcdEvent.TransferEnded e -> Optional.of(e.sessionId());
            case AcdEvent.RequestRefused _,
                    AcdEvent.OfferMade _,
                    AcdEvent.OfferDeclined _,
                    AcdEvent.OfferLapsed _,
                    AcdEvent.OfferRescinded _,
                    AcdEvent.RequestAbandoned _,
                    AcdEvent.RequestLeft _,
                    AcdEvent.WrapUpEnded _,
                    AcdEvent.WorkReturned _,
                    AcdEvent.RequestMoved _,
                    AcdEvent.RequestAssigned _,
                    AcdEvent.RequestPrioritised _,
                    AcdEvent.RequestClosed _,
                    AcdEvent.OverflowStepTaken _,
                    AcdEvent.AgentPresenceChanged _ ->
                    Optional.empty();
        };
    }
}
