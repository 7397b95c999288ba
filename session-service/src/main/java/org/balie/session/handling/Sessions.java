package org.balie.session.handling;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.balie.platform.http.Idempotency;
import org.balie.platform.problem.Problem;
import org.balie.session.core.Codes;
import org.balie.session.core.Command;
import org.balie.session.core.Decider;
import org.balie.session.core.Decision;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.core.Terms;
import org.balie.session.journal.Journal;
import org.balie.session.journal.Journal.Entry;
import org.balie.session.journal.Races;
import org.jspecify.annotations.Nullable;

/// Handles commands: reads the session, asks the rules, writes events and outbox in one
/// transaction, and tells this replica's rooms after the commit. Who loses a race decides again on
/// what is there then.
@ApplicationScoped
public class Sessions {
    private static final int IN_LINE_AFTER = 2;
    private static final int ATTEMPTS = 6;

    private final Journal journal;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final Event<SessionChanged> changes;
    private final MeterRegistry meters;
    private final Terms terms;

    Sessions(
            Journal journal,
            Idempotency idempotency,
            InstantSource clock,
            Event<SessionChanged> changes,
            MeterRegistry meters,
            TermsSettings settings) {
        this.journal = journal;
        this.idempotency = idempotency;
        this.clock = clock;
        this.changes = changes;
        this.meters = meters;
        this.terms = settings.terms();
    }

    /// Handles a participant's command; a rejection is a problem.
    public Uni<Receipt> obey(Order order) {
        AtomicReference<@Nullable Session> written = new AtomicReference<>();
        return again(
                        lock ->
                                Panache.withTransaction(
                                        () ->
                                                idempotency.once(
                                                        order.key(),
                                                        Receipt.class,
                                                        () -> receipt(order, lock, written))))
                .invoke(() -> tell(written.get()));
    }

    private Uni<Receipt> receipt(
            Order order, LockModeType lock, AtomicReference<@Nullable Session> written) {
        return decide(order, lock)
                .map(Sessions::accepted)
                .invoke(accepted -> written.set(accepted.session()))
                .map(accepted -> new Receipt(accepted.session().version()));
    }

    /// Handles a command and hands back what came of it, a rejection too.
    public Uni<Decision> handle(Order order) {
        return again(lock -> Panache.withTransaction(() -> decide(order, lock)))
                .invoke(this::committed);
    }

    /// Tries until no race is lost. Whoever has lost two waits in line, so that a crowd in one
    /// session cannot keep anybody from being heard.
    private <T> Uni<T> again(Function<LockModeType, Uni<T>> attempt) {
        AtomicInteger lost = new AtomicInteger();
        return Uni.createFrom()
                .deferred(
                        () ->
                                attempt.apply(
                                        lost.get() < IN_LINE_AFTER
                                                ? LockModeType.NONE
                                                : LockModeType.PESSIMISTIC_WRITE))
                .onFailure(Races::lost)
                .invoke(
                        () -> {
                            lost.incrementAndGet();
                            meters.counter("balie.session.races.lost").increment();
                        })
                .onFailure(Races::lost)
                .retry()
                .atMost(ATTEMPTS);
    }

    /// Decides and writes within the caller's transaction. The caller says when it has
    /// [#committed].
    public Uni<Decision> decide(Order order) {
        return decide(order, LockModeType.NONE);
    }

    private Uni<Decision> decide(Order order, LockModeType lock) {
        return find(order, lock)
                .chain(
                        entry -> {
                            Command command = order.command().apply(now());
                            Decision decision =
                                    Decider.decide(entry.map(Entry::session), command, terms);
                            count(command, decision);
                            return write(entry, decision, order.actor()).replaceWith(decision);
                        });
    }

    private Uni<Optional<Entry>> find(Order order, LockModeType lock) {
        return order.site()
                .map(site -> journal.find(site, order.session(), lock))
                .orElseGet(() -> journal.find(order.session(), lock));
    }

    private Uni<Void> write(Optional<Entry> entry, Decision decision, String actor) {
        return switch (decision) {
            case Decision.Rejected _ -> Uni.createFrom().voidItem();
            case Decision.Accepted accepted ->
                    entry.map(known -> journal.append(known, accepted, actor))
                            .orElseGet(() -> journal.begin(accepted, actor));
        };
    }

    /// What was decided is in the database now: whoever shows the session is told.
    public void committed(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            tell(accepted.session());
        }
    }

    private void tell(@Nullable Session session) {
        if (session != null) {
            journal.remember(session);
            changes.fire(new SessionChanged(session));
        }
    }

    /// The site's session as it is; problem `not-found` when there is none.
    public Uni<Session> find(SiteId site, SessionId id) {
        return Panache.withSession(() -> journal.find(site, id, LockModeType.NONE))
                .map(
                        entry ->
                                entry.map(Entry::session)
                                        .orElseThrow(() -> Problem.notFound().exception()));
    }

    /// Reads a session again and tells those who show it, after another replica changed it.
    public Uni<Void> refresh(SessionId id) {
        return Panache.withSession(() -> journal.find(id, LockModeType.NONE))
                .invoke(entry -> entry.ifPresent(known -> tell(known.session())))
                .replaceWithVoid();
    }

    /// What was accepted; a rejection becomes its problem.
    public static Decision.Accepted accepted(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted;
            case Decision.Rejected rejected ->
                    throw Rejections.problem(rejected.reason()).exception();
        };
    }

    private void count(Command command, Decision decision) {
        String outcome =
                switch (decision) {
                    case Decision.Accepted _ -> "accepted";
                    case Decision.Rejected rejected -> Codes.of(rejected.reason());
                };
        meters.counter(
                        "balie.session.commands",
                        "command",
                        command.getClass().getSimpleName(),
                        "outcome",
                        outcome)
                .increment();
    }

    /// To the millisecond, which is what people and databases can tell apart.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
