package org.balie.session.telephone;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.TelephonyEvent.CallElevated;
import org.balie.contracts.TelephonyEvent.CallEnded;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.platform.outbox.EventDelivery;
import org.balie.session.core.Command;
import org.balie.session.core.Decision;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;
import org.balie.session.journal.Journal;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Brings parties of telephone calls into sessions and tells when their calls are over, each once,
/// in one transaction with the inbox.
@ApplicationScoped
class CallEventsConsumer {
    private static final String CONSUMER = "session-calls";
    private static final String SESSION = "support-session";

    private final EventDelivery delivery;
    private final Sessions sessions;
    private final Journal journal;

    CallEventsConsumer(EventDelivery delivery, Sessions sessions, Journal journal) {
        this.delivery = delivery;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Incoming("callevents")
    Uni<Void> arrived(String text) {
        return isOurs(text).chain(ours -> ours ? handle(text) : Uni.createFrom().voidItem());
    }

    private Uni<Void> handle(String text) {
        AtomicReference<@Nullable Decision> decided = new AtomicReference<>();
        return delivery.once(
                        text,
                        TelephonyEvent.class,
                        CONSUMER,
                        event -> order(event.data()).chain(order -> decide(order, decided)))
                .invoke(() -> Optional.ofNullable(decided.get()).ifPresent(sessions::committed));
    }

    private Uni<Void> decide(Optional<Order> order, AtomicReference<@Nullable Decision> decided) {
        return order.map(sessions::decide)
                .map(deciding -> deciding.invoke(decided::set))
                .map(Uni::replaceWithVoid)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// Most of what the exchange tells deserves no transaction. What cannot be read is left to the
    /// delivery to complain about.
    private Uni<Boolean> isOurs(String text) {
        try {
            return EventCodec.decode(text, TelephonyEvent.class)
                    .map(event -> isOurs(event.data()))
                    .orElseGet(() -> Uni.createFrom().item(false));
        } catch (UnreadableEvent _) {
            return Uni.createFrom().item(true);
        }
    }

    /// Almost no call that ends is anybody's in a session.
    private Uni<Boolean> isOurs(TelephonyEvent event) {
        return event instanceof CallEnded ended
                ? Panache.withSession(() -> sessionOf(ended))
                        .map(Optional::isPresent)
                        .onFailure()
                        .recoverWithItem(true)
                : Uni.createFrom().item(elevated(event).isPresent());
    }

    private Uni<Optional<Order>> order(TelephonyEvent event) {
        return event instanceof CallEnded ended
                ? sessionOf(ended).map(session -> session.map(id -> order(ended, id)))
                : Uni.createFrom().item(elevated(event));
    }

    private Uni<Optional<SessionId>> sessionOf(CallEnded ended) {
        return journal.calledBy(ended.callId(), new SiteId(ended.siteId()));
    }

    private static Order order(CallEnded ended, SessionId session) {
        return Order.ofSystem(session, at -> new Command.LeaveByTelephone(ended.callId(), at));
    }

    /// A session is looked for at the call's own site and nowhere else.
    private static Optional<Order> elevated(TelephonyEvent event) {
        return event instanceof CallElevated elevated && elevated.room().equals(SESSION)
                ? session(elevated.roomId()).map(session -> order(elevated, session))
                : Optional.empty();
    }

    private static Order order(CallElevated elevated, SessionId session) {
        return new Order(
                session,
                Optional.of(new SiteId(elevated.siteId())),
                elevated.personId(),
                Optional.empty(),
                at ->
                        new Command.JoinByTelephone(
                                elevated.callId(),
                                elevated.personId(),
                                elevated.who().orElse(""),
                                at));
    }

    /// Empty for what was typed and is no session's id.
    private static Optional<SessionId> session(String roomId) {
        try {
            return Optional.of(new SessionId(UUID.fromString(roomId)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
