package org.balie.reporting.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;
import org.balie.reporting.core.Numbered;
import org.balie.reporting.core.RequestFacts;
import org.balie.reporting.core.SessionFacts;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Every event of a request or a session that was ever told, each once: what facts are computed
/// from. Works within the transaction of the Hibernate session it is given, and with one statement
/// for any number of events.
@ApplicationScoped
class Moments {
    private static final String ADD =
            """
            insert into moment
                (event_id, source, subject, sequence, site_id, session_id, shapes_row, at, event)
            select event_id, cast(:source as text), subject, sequence, site_id, session_id, shapes_row, at, event
            from jsonb_to_recordset(cast(cast(:moments as text) as jsonb))
                as told (event_id uuid, subject uuid, sequence bigint, site_id text,
                    session_id uuid, shapes_row boolean, at timestamptz, event text)
            on conflict do nothing
            """;
    private static final String OF_SUBJECTS =
            """
            select cast(subject as text), event from moment
            where source = :source and subject = any(cast(cast(:subjects as text) as uuid[]))
            """;
    private static final String REQUESTS =
            """
            select distinct cast(subject as text), cast(session_id as text) from moment
            where session_id = any(cast(cast(:sessions as text) as uuid[])) order by 1, 2
            """;

    /// A request that led to a session.
    record Link(UUID request, UUID session) {}

    /// @param at in ISO 8601
    private record Moment(
            UUID eventId,
            UUID subject,
            long sequence,
            String siteId,
            @Nullable UUID sessionId,
            boolean shapesRow,
            String at,
            String event) {}

    /// Those that are about an agent and no request are left out.
    Uni<Void> addOfFloor(Mutiny.Session session, List<Envelope<AcdEvent>> told) {
        return insert(session, Source.FLOOR, told.stream().flatMap(Moments::ofRequest).toList());
    }

    Uni<Void> addOfSessions(Mutiny.Session session, List<Envelope<SessionEvent>> told) {
        return insert(session, Source.SESSION, told.stream().map(Moments::ofSession).toList());
    }

    Uni<Map<UUID, RequestFacts>> ofRequests(Mutiny.Session session, Collection<UUID> requests) {
        return told(session, OF_SUBJECTS, Source.FLOOR, requests)
                .map(rows -> folded(rows, AcdEvent.class, RequestFacts::of));
    }

    Uni<Map<UUID, SessionFacts>> shapingRowsOf(Mutiny.Session session, Collection<UUID> sessions) {
        return told(session, OF_SUBJECTS + " and shapes_row", Source.SESSION, sessions)
                .map(rows -> folded(rows, SessionEvent.class, SessionFacts::of));
    }

    /// The requests that led to these sessions, as far as the floor has told.
    Uni<List<Link>> requestsOf(Mutiny.Session session, Collection<UUID> sessions) {
        return session.createNativeQuery(REQUESTS, Object[].class)
                .setParameter("sessions", SetText.ofIds(sessions))
                .getResultList()
                .map(rows -> rows.stream().map(row -> new Link(id(row[0]), id(row[1]))).toList());
    }

    private static Uni<List<Object[]>> told(
            Mutiny.Session session, String query, Source source, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createNativeQuery(query, Object[].class)
                        .setParameter("source", source.code())
                        .setParameter("subjects", SetText.ofIds(subjects))
                        .getResultList();
    }

    private static <E, F> Map<UUID, F> folded(
            List<Object[]> rows,
            Class<E> events,
            BiFunction<UUID, Collection<Numbered<E>>, Optional<F>> fold) {
        Map<UUID, List<String>> texts =
                rows.stream()
                        .collect(
                                groupingBy(
                                        row -> id(row[0]),
                                        TreeMap::new,
                                        mapping(row -> row[1].toString(), toList())));
        Map<UUID, F> facts = new TreeMap<>();
        texts.forEach(
                (id, told) ->
                        fold.apply(id, numbered(told, events))
                                .ifPresent(folded -> facts.put(id, folded)));
        return facts;
    }

    static <E> List<Numbered<E>> numbered(List<String> texts, Class<E> events) {
        return texts.stream()
                .flatMap(text -> EventCodec.decode(text, events).stream())
                .map(told -> new Numbered<>(told.sequence(), told.data()))
                .toList();
    }

    private static Uni<Void> insert(Mutiny.Session session, Source source, List<Moment> moments) {
        return session.createNativeQuery(ADD)
                .setParameter("source", source.code())
                .setParameter("moments", SetText.ofRecords(moments))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Stream<Moment> ofRequest(Envelope<AcdEvent> told) {
        return RequestFacts.requestOf(told.data()).stream()
                .map(
                        request ->
                                moment(
                                        told,
                                        request,
                                        sessionNamedBy(told.data()).orElse(null),
                                        true));
    }

    private static Moment ofSession(Envelope<SessionEvent> told) {
        var event = told.data();
        return moment(told, event.sessionId(), null, SessionFacts.shapesRow(event));
    }

    private static Moment moment(
            Envelope<?> told, UUID subject, @Nullable UUID sessionId, boolean shapesRow) {
        return new Moment(
                told.id(),
                subject,
                told.sequence(),
                told.siteId(),
                sessionId,
                shapesRow,
                told.time().toString(),
                EventCodec.encode(told));
    }

    private static UUID id(Object text) {
        return UUID.fromString(text.toString());
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
                    AcdEvent.PlaceInLine _,
                    AcdEvent.AgentPresenceChanged _ ->
                    Optional.empty();
        };
    }
}
