package org.balie.session.journal;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.balie.session.core.Control;
import org.balie.session.core.Participant;
import org.balie.session.core.Presence;
import org.balie.session.core.Session;
import org.jspecify.annotations.Nullable;

/// A session as lists, sweeps and searches see it, and the lock of its journal.
@Entity
@Table(name = "session")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the constructor leaves open.
public class SessionRow extends PanacheEntityBase {
    @Id UUID id;

    @Version int lock;

    @Column(name = "site_id")
    String siteId;

    String number;

    /// How many events the journal holds.
    long sequence;

    boolean running;
    String topic;

    @Column(name = "customer_name")
    String customerName;

    @Column(name = "primary_name")
    @Nullable String primaryName;

    int participants;

    /// Whether a customer is, or ever was, in it or expected.
    boolean visited;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @Column(name = "next_deadline")
    @Nullable Instant nextDeadline;

    @Column(name = "queued_request")
    @Nullable UUID queuedRequest;

    String[] replicas;

    /// The calls of those who take part by telephone, while it runs.
    UUID[] calls;

    protected SessionRow() {}

    static SessionRow of(Session session) {
        SessionRow row = new SessionRow();
        row.id = session.id().value();
        row.siteId = session.site().value();
        row.number = session.opening().number();
        row.topic = storable(session.opening().topic());
        row.startedAt = session.opening().at();
        row.show(session);
        return row;
    }

    /// Takes over what the session is now.
    void show(Session session) {
        sequence = session.version();
        running = session.isRunning();
        customerName = storable(session.customerName());
        primaryName =
                session.primary().map(Participant::name).map(SessionRow::storable).orElse(null);
        participants = (int) session.people().stream().filter(SessionRow::isThere).count();
        visited = session.hasCustomer();
        endedAt = session.ending().map(Session.Ending::at).orElse(null);
        nextDeadline = session.nextDeadline().orElse(null);
        queuedRequest = queuedRequest(session).orElse(null);
        replicas =
                session.people().stream()
                        .flatMap(person -> person.connections().stream())
                        .map(connection -> connection.replica())
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        calls =
                session.isRunning()
                        ? session.callers().stream()
                                .map(Session.Caller::call)
                                .distinct()
                                .toArray(UUID[]::new)
                        : new UUID[0];
    }

    /// PostgreSQL's text holds every character but one.
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static boolean isThere(Participant participant) {
        return participant.presence() instanceof Presence.In;
    }

    private static Optional<UUID> queuedRequest(Session session) {
        return session.isRunning() && session.control() instanceof Control.Queued queued
                ? queued.request()
                : Optional.empty();
    }

    /// The row as others may read it.
    public SessionSummary summary() {
        return new SessionSummary(
                id,
                siteId,
                number,
                topic,
                customerName,
                Optional.ofNullable(primaryName),
                startedAt,
                participants);
    }
}
