package org.balie.reporting.facts;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.contracts.Customer;
import org.balie.reporting.core.AgentRef;
import org.balie.reporting.core.QueueRef;
import org.balie.reporting.core.ReportRow;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A [ReportRow] as it is stored; `V1__report.sql` says what the columns are for.
@Entity
@Table(name = "report_row")
class StoredRow {
    @Id UUID id = new UUID(0, 0);

    @Column(name = "site_id")
    String siteId = "";

    @Column(name = "request_id")
    @Nullable UUID requestId;

    @Column(name = "session_id")
    @Nullable UUID sessionId;

    @Nullable String number;
    String origin = "";
    String outcome = "";

    @Column(name = "agent_id")
    @Nullable String agentId;

    @Column(name = "agent_name")
    @Nullable String agentName;

    @Column(name = "agent_ids")
    String[] agentIds = {};

    @Column(name = "queue_id")
    @Nullable String queueId;

    @Column(name = "queue_name")
    @Nullable String queueName;

    @Column(name = "customer_name")
    @Nullable String customerName;

    @Column(name = "customer_email")
    @Nullable String customerEmail;

    @Column(name = "requested_at")
    Instant requestedAt = Instant.EPOCH;

    @Column(name = "wait_seconds")
    @Nullable Long waitSeconds;

    @Column(name = "started_at")
    @Nullable Instant startedAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @Column(name = "duration_seconds")
    @Nullable Long durationSeconds;

    @Nullable Integer rating;
    String topic = "";

    @Column(name = "tracking_codes")
    String trackingCodes = "";

    String answers = "";

    @Column(name = "page_url")
    String pageUrl = "";

    String search = "";

    @Column(name = "final_from")
    Instant finalFrom = Instant.EPOCH;

    protected StoredRow() {}

    static StoredRow of(ReportRow row) {
        var stored = new StoredRow();
        stored.id = row.id();
        stored.siteId = row.siteId();
        stored.requestId = row.requestId().orElse(null);
        stored.sessionId = row.sessionId().orElse(null);
        stored.number = row.number().orElse(null);
        stored.origin = row.origin().code();
        stored.outcome = row.outcome().code();
        stored.agentId = row.agent().map(AgentRef::agentId).orElse(null);
        stored.agentName = row.agent().map(AgentRef::name).orElse(null);
        stored.agentIds = row.agentIds().toArray(String[]::new);
        stored.queueId = row.queue().map(QueueRef::queueId).orElse(null);
        stored.queueName = row.queue().map(QueueRef::name).orElse(null);
        stored.customerName = row.customer().map(Customer::name).orElse(null);
        stored.customerEmail = row.customer().flatMap(Customer::email).orElse(null);
        stored.requestedAt = row.requestedAt();
        stored.waitSeconds = row.waited().map(Duration::toSeconds).orElse(null);
        stored.startedAt = row.startedAt().orElse(null);
        stored.endedAt = row.endedAt().orElse(null);
        stored.durationSeconds = row.lasted().map(Duration::toSeconds).orElse(null);
        stored.rating = row.stars().orElse(null);
        stored.topic = row.topic();
        stored.trackingCodes = String.join(" ", row.trackingCodes());
        stored.answers = row.customer().map(StoredRow::answersOf).orElse("");
        stored.pageUrl = row.customer().map(customer -> customer.page().url()).orElse("");
        stored.search = stored.searchedText();
        stored.finalFrom = row.finalFrom();
        return stored;
    }

    /// Writes rows, of which there may be any number and the same again: the last one counts. Those
    /// that are in the database are read in one go, and what did not change is not written.
    static Uni<Void> store(Mutiny.Session session, Stream<ReportRow> rows) {
        Map<UUID, StoredRow> fresh = new TreeMap<>();
        rows.map(StoredRow::of).forEach(row -> fresh.put(row.id, row));
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.find(StoredRow.class, fresh.keySet().toArray())
                        .chain(known -> store(session, fresh, known));
    }

    private static Uni<Void> store(
            Mutiny.Session session, Map<UUID, StoredRow> fresh, List<@Nullable StoredRow> stored) {
        Set<UUID> known =
                stored.stream().filter(Objects::nonNull).map(row -> row.id).collect(toSet());
        Object[] changed = fresh.values().stream().filter(row -> known.contains(row.id)).toArray();
        Object[] added = fresh.values().stream().filter(row -> !known.contains(row.id)).toArray();
        return session.mergeAll(changed).chain(() -> session.persistAll(added));
    }

    private static String answersOf(Customer customer) {
        return customer.answers().stream()
                .map(answer -> answer.label() + ": " + answer.value())
                .collect(Collectors.joining("\n"));
    }

    private String searchedText() {
        return Stream.<@Nullable Object>of(
                        customerName,
                        customerEmail,
                        number,
                        id,
                        sessionId,
                        topic,
                        trackingCodes,
                        answers)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
