package org.balie.session.telephone;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.TelephonyEvent.CallElevated;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.platform.outbox.EventDelivery;
import org.balie.session.core.Command;
import org.balie.session.core.Decision;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Brings parties of telephone calls into sessions, each once, in one transaction with the inbox.
@ApplicationScoped
class CallEventsConsumer {
    private static final String CONSUMER = "session-calls";
    private static final String SESSION = "support-session";

    private final EventDelivery delivery;
    private final Sessions sessions;

    CallEventsConsumer(EventDelivery delivery, Sessions sessions) {
        this.delivery = delivery;
        this.sessions = sessions;
    }

    @Incoming("callevents")
    Uni<Void> arrived(String text) {
        if (!isOurs(text)) {
            return Uni.createFrom().voidItem();
        }
        AtomicReference<@Nullable Decision> decided = new AtomicReference<>();
        return delivery.once(
                        text,
                        TelephonyEvent.class,
                        CONSUMER,
                        event ->
                                order(event.data())
                                        .map(sessions::decide)
                                        .map(deciding -> deciding.invoke(decided::set))
                                        .map(Uni::replaceWithVoid)
                                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .invoke(() -> Optional.ofNullable(decided.get()).ifPresent(sessions::committed));
    }

    /// Most of what the exchange tells deserves no transaction. What cannot be read is left to the
    /// delivery to complain about.
    private static boolean isOurs(String text) {
        try {
            return EventCodec.decode(text, TelephonyEvent.class)
                    .flatMap(event -> order(event.data()))
                    .isPresent();
        } catch (UnreadableEvent _) {
            return true;
        }
    }

    /// A session is looked for at the call's own site and nowhere else.
    private static Optional<Order> order(TelephonyEvent event) {
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
