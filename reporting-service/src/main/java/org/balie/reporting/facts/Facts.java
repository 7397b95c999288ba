package org.balie.reporting.facts;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.reporting.core.FinalRule;
import org.balie.reporting.core.ReportRow;
import org.balie.reporting.core.RequestFacts;
import org.balie.reporting.core.RowRule;
import org.balie.reporting.core.SessionFacts;
import org.balie.reporting.facts.Moments.Link;
import org.hibernate.reactive.mutiny.Mutiny;

/// Adds events to what was told, and makes anew the rows they touch: with a handful of statements,
/// however many events there are. Runs inside the transaction of the events' delivery.
///
/// A row is made of what two topics tell, and two consumers write it. Each locks the requests
/// first, if the events are about some, and then the sessions, see [Locks]; so whoever comes second
/// sees what the first one added, and nobody waits in a circle.
@ApplicationScoped
class Facts {
    private final Moments moments;
    private final KnownNames names;
    private final RowRule rows;

    Facts(Moments moments, KnownNames names, ReportSettings settings) {
        this.moments = moments;
        this.names = names;
        this.rows = new RowRule(new FinalRule(settings.ratingWindow(), settings.finalAfter()));
    }

    Uni<Void> ofFloor(List<Envelope<AcdEvent>> told) {
        return Panache.getSession()
                .chain(
                        session ->
                                ofRequests(session, told)
                                        .chain(() -> names.learnFromFloor(session, told)));
    }

    Uni<Void> ofSession(List<Envelope<SessionEvent>> told) {
        var ids = sorted(told.stream().map(each -> each.data().sessionId()));
        var shaping =
                sorted(
                        told.stream()
                                .map(Envelope::data)
                                .filter(SessionFacts::shapesRow)
                                .map(SessionEvent::sessionId));
        return Panache.getSession()
                .chain(
                        session ->
                                Locks.ofSessions(session, ids)
                                        .chain(() -> moments.addOfSessions(session, told))
                                        .chain(() -> refreshRowsOf(session, shaping))
                                        .chain(() -> names.learnFromSessions(session, told)));
    }

    private Uni<Void> ofRequests(Mutiny.Session session, List<Envelope<AcdEvent>> told) {
        var ids =
                sorted(told.stream().flatMap(each -> RequestFacts.requestOf(each.data()).stream()));
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Locks.ofRequests(session, ids)
                        .chain(() -> moments.addOfFloor(session, told))
                        .chain(() -> moments.ofRequests(session, ids))
                        .chain(requests -> refreshRows(session, requests.values()));
    }

    private Uni<Void> refreshRows(Mutiny.Session session, Collection<RequestFacts> requests) {
        var ids = sorted(requests.stream().flatMap(request -> request.sessionId().stream()));
        return Locks.ofSessions(session, ids)
                .chain(() -> moments.shapingRowsOf(session, ids))
                .map(sessions -> rowsOf(requests, sessions))
                .chain(changed -> StoredRow.store(session, changed));
    }

    private Stream<ReportRow> rowsOf(
            Collection<RequestFacts> requests, Map<UUID, SessionFacts> sessions) {
        return requests.stream()
                .flatMap(
                        request ->
                                rows
                                        .ofRequest(
                                                request,
                                                request.sessionId()
                                                        .flatMap(id -> known(sessions, id)))
                                        .stream());
    }

    /// The rows of sessions that agents started, and of the requests that led to the others.
    private Uni<Void> refreshRowsOf(Mutiny.Session session, SortedSet<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : moments.shapingRowsOf(session, ids)
                        .chain(sessions -> refreshRowsOf(session, sessions));
    }

    private Uni<Void> refreshRowsOf(Mutiny.Session session, Map<UUID, SessionFacts> sessions) {
        return moments.requestsOf(session, sessions.keySet())
                .chain(
                        links ->
                                moments.ofRequests(
                                                session, sorted(links.stream().map(Link::request)))
                                        .map(requests -> rowsOf(links, requests, sessions)))
                .chain(changed -> StoredRow.store(session, changed));
    }

    private Stream<ReportRow> rowsOf(
            List<Link> links, Map<UUID, RequestFacts> requests, Map<UUID, SessionFacts> sessions) {
        var outbound = sessions.values().stream().flatMap(facts -> rows.ofOutbound(facts).stream());
        var inbound =
                links.stream()
                        .flatMap(
                                link ->
                                        known(requests, link.request())
                                                .flatMap(
                                                        request ->
                                                                rows.ofRequest(
                                                                        request,
                                                                        known(
                                                                                sessions,
                                                                                link.session())))
                                                .stream());
        return Stream.concat(outbound, inbound);
    }

    private static <V> Optional<V> known(Map<UUID, V> all, UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    private static SortedSet<UUID> sorted(Stream<UUID> ids) {
        return ids.collect(toCollection(TreeSet::new));
    }
}
