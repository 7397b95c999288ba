package org.balie.recording.sessions;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.balie.contracts.Customer;
import org.balie.contracts.SessionEvent;
import org.jspecify.annotations.Nullable;

/// A session as its events tell of it.
@Entity
@Table(name = "session_seen")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the constructor leaves open.
class SessionSeen extends PanacheEntityBase {
    @Id UUID id;

    @Column(name = "site_id")
    String siteId;

    String number;

    @Column(name = "queue_id")
    @Nullable String queueId;

    @Column(name = "queue_name")
    @Nullable String queueName;

    /// The primary agent.
    @Column(name = "agent_id")
    String agentId;

    @Column(name = "agent_name")
    String agentName;

    @Column(name = "customer_name")
    @Nullable String customerName;

    @Column(name = "customer_email")
    @Nullable String customerEmail;

    String topic;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @Column(name = "recording_since")
    @Nullable Instant recordingSince;

    protected SessionSeen() {}

    static SessionSeen of(SessionEvent.SessionStarted started) {
        SessionSeen seen = new SessionSeen();
        seen.id = started.sessionId();
        seen.siteId = started.siteId();
        seen.number = started.number();
        seen.queueId = started.queueId().orElse(null);
        seen.queueName = started.queueName().map(Words::storable).orElse(null);
        seen.agentId = started.agentId();
        seen.agentName = Words.storable(started.agentName());
        seen.customerName =
                started.customer().map(Customer::name).map(Words::storable).orElse(null);
        seen.customerEmail =
                started.customer().flatMap(Customer::email).map(Words::storable).orElse(null);
        seen.topic = Words.storable(started.topic());
        seen.startedAt = started.at();
        return seen;
    }

    void ledBy(String id, String name) {
        agentId = id;
        agentName = Words.storable(name);
    }
}
