package org.balie.session.handling;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.balie.platform.http.Idempotency;
import org.balie.platform.http.IdempotencyKey;
import org.balie.session.core.Command;
import org.balie.session.core.Decision;
import org.balie.session.core.Person;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.journal.Races;
import org.jspecify.annotations.Nullable;

/// Starts the sessions that agents start (rule SES-1).
@ApplicationScoped
public class Openings {
    private static final int ATTEMPTS = 5;

    private final Sessions sessions;
    private final Idempotency idempotency;
    private final Numbers numbers;
    private final JoinLinks links;

    Openings(Sessions sessions, Idempotency idempotency, Numbers numbers, JoinLinks links) {
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.numbers = numbers;
        this.links = links;
    }

    /// A new session, and how customers come into it.
    public record Opened(UUID sessionId, String number, String joinUrl) {}

    public Uni<Opened> open(
            SiteId site,
            Person.Agent agent,
            String topic,
            List<String> trackingCodes,
            boolean approval,
            Optional<IdempotencyKey> key) {
        AtomicReference<@Nullable Decision> decided = new AtomicReference<>();
        return Panache.withTransaction(
                        () ->
                                idempotency.once(
                                        key,
                                        Opened.class,
                                        () ->
                                                sessions.decide(
                                                                order(
                                                                        site,
                                                                        agent,
                                                                        topic,
                                                                        trackingCodes,
                                                                        approval))
                                                        .invoke(decided::set)
                                                        .map(this::opened)))
                .onFailure(Races::lost)
                .retry()
                .atMost(ATTEMPTS)
                .invoke(() -> Optional.ofNullable(decided.get()).ifPresent(sessions::committed));
    }

    private Order order(
            SiteId site,
            Person.Agent agent,
            String topic,
            List<String> trackingCodes,
            boolean approval) {
        SessionId id = new SessionId(UUID.randomUUID());
        return Order.of(
                site,
                id,
                agent,
                at ->
                        new Command.StartOutbound(
                                id,
                                site,
                                numbers.draw(),
                                agent,
                                topic,
                                trackingCodes,
                                approval,
                                at));
    }

    private Opened opened(Decision decision) {
        Session session = Sessions.accepted(decision).session();
        return new Opened(session.id().value(), session.opening().number(), links.of(session));
    }
}
