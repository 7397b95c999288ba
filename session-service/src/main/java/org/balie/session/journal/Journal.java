package org.balie.session.journal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.session.core.Decision;
import org.balie.session.core.Event;
import org.balie.session.core.Evolution;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Reads sessions from their events and adds to them, within the caller's transaction.
///
/// Whoever appends has read the row in the same transaction; of two at the same time, one fails
/// with a lost race ([Races]) and may try again.
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<SessionRow, UUID> {
    private static final int LISTED = 200;

    private final Outbox outbox;
    private final Remembered remembered = new Remembered();

    Journal(Outbox outbox) {
        this.outbox = outbox;
    }

    /// A session together with the row that locks it.
    public record Entry(SessionRow row, Session session) {}

    /// The site's session; empty for another site's as for one that is not.
    ///
    /// @param lock `PESSIMISTIC_WRITE` to wait in line for the session until others have written
    public Uni<Optional<Entry>> find(SiteId site, SessionId id, LockModeType lock) {
        return find("id = ?1 and siteId = ?2", id.value(), site.value())
                .withLock(lock)
                .firstResult()
                .chain(this::read);
    }

    /// A session of whatever site, for what no person asks for: time, the floor, lost replicas.
    public Uni<Optional<Entry>> find(SessionId id, LockModeType lock) {
        return find("id = ?1", id.value()).withLock(lock).firstResult().chain(this::read);
    }

    private Uni<Optional<Entry>> read(@Nullable SessionRow row) {
        if (row == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        SessionId id = new SessionId(row.id);
        Optional<Session> known =
                remembered.find(id).filter(session -> session.version() <= row.sequence);
        long from = known.map(Session::version).orElse(0L);
        if (from == row.sequence) {
            return Uni.createFrom().item(known.map(session -> new Entry(row, session)));
        }
        return events(id, from)
                .map(events -> Optional.of(new Entry(row, continued(known, events))));
    }

    private static Session continued(Optional<Session> known, List<Event> events) {
        return known.map(session -> Evolution.replay(session, events))
                .orElseGet(() -> Evolution.replay(events));
    }

    /// The session's events after the first so many, in order.
    private Uni<List<Event>> events(SessionId id, long after) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createQuery(
                                                "from JournalRow where place.sessionId = :id and"
                                                        + " place.sequence > :after order by"
                                                        + " place.sequence",
                                                JournalRow.class)
                                        .setParameter("id", id.value())
                                        .setParameter("after", after)
                                        .getResultList())
                .map(rows -> rows.stream().map(JournalRow::event).toList());
    }

    /// The first entry of a new session.
    public Uni<Void> begin(Decision.Accepted begun, String actor) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.persist(SessionRow.of(begun.session()))
                                        .replaceWith(session))
                .chain(session -> write(session, begun, actor));
    }

    /// Adds what was decided; the commit fails when the entry is no longer the newest.
    public Uni<Void> append(Entry entry, Decision.Accepted accepted, String actor) {
        if (accepted.events().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        entry.row().show(accepted.session());
        return Panache.getSession().chain(session -> write(session, accepted, actor));
    }

    private Uni<Void> write(Mutiny.Session session, Decision.Accepted accepted, String actor) {
        Session after = accepted.session();
        long sequence = after.version() - accepted.events().size();
        List<JournalRow> rows = new ArrayList<>();
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (Event event : accepted.events()) {
            sequence++;
            rows.add(JournalRow.of(after.id(), sequence, actor, event));
            Published.of(after, event, sequence, actor).ifPresent(outgoing::add);
        }
        // The row first: a lost race then shows before anything else is written.
        return session.flush()
                .chain(() -> session.persistAll(rows.toArray()))
                .chain(session::flush)
                .chain(() -> outbox.append(outgoing));
    }

    /// Keeps a committed session at hand, so that the next command need not read it again.
    public void remember(Session session) {
        remembered.keep(session);
    }

    public Uni<List<SessionSummary>> running(SiteId site) {
        return find("running and siteId = ?1 order by startedAt desc", site.value())
                .page(0, LISTED)
                .list()
                .map(rows -> rows.stream().map(SessionRow::summary).toList());
    }

    public Uni<Optional<SessionSummary>> running(SiteId site, String number) {
        return find("running and siteId = ?1 and number = ?2", site.value(), number)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(SessionRow::summary));
    }

    /// The running session of that number, whatever its site: how customers come in.
    public Uni<Optional<SessionSummary>> running(String number) {
        return find("running and number = ?1", number)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(SessionRow::summary));
    }

    /// The running session of this site in which somebody takes part by this call.
    public Uni<Optional<SessionId>> calledBy(UUID call, SiteId site) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(
                                                "select id from session where running"
                                                        + " and site_id = :site"
                                                        + " and calls @> array[cast(:call as uuid)]",
                                                UUID.class)
                                        .setParameter("site", site.value())
                                        .setParameter("call", call.toString())
                                        .getResultList())
                .map(found -> found.stream().findFirst().map(SessionId::new));
    }

    /// The session that waits in a queue with this request.
    public Uni<Optional<SessionId>> queuedWith(UUID request) {
        return find("running and queuedRequest = ?1", request)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> new SessionId(found.id)));
    }
}
