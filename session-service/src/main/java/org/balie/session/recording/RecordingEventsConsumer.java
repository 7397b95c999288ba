package org.balie.session.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.balie.contracts.RecordingEvent;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.platform.outbox.EventDelivery;
import org.balie.session.core.Command;
import org.balie.session.core.Decision;
import org.balie.session.core.SessionId;
import org.balie.session.handling.Order;
import org.balie.session.handling.Sessions;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Keeps the sites' policies, and hides a customer's screen that has to be recorded and is not.
@ApplicationScoped
public class RecordingEventsConsumer {
    private static final String CONSUMER = "session-recording";

    private final EventDelivery delivery;
    private final RecordingPolicies policies;
    private final Sessions sessions;

    RecordingEventsConsumer(EventDelivery delivery, RecordingPolicies policies, Sessions sessions) {
        this.delivery = delivery;
        this.policies = policies;
        this.sessions = sessions;
    }

    @Incoming("recordingevents")
    Uni<Void> arrived(String text) {
        return isOurs(text) ? deliver(text) : Uni.createFrom().voidItem();
    }

    private Uni<Void> deliver(String text) {
        AtomicReference<@Nullable Decision> decided = new AtomicReference<>();
        return delivery.once(
                        text,
                        RecordingEvent.class,
                        CONSUMER,
                        event -> handle(event.data(), decided))
                .invoke(() -> Optional.ofNullable(decided.get()).ifPresent(sessions::committed));
    }

    private Uni<Void> handle(RecordingEvent event, AtomicReference<@Nullable Decision> decided) {
        return switch (event) {
            case RecordingEvent.RecordingPolicyChanged changed -> policies.keep(changed);
            case RecordingEvent.RecordingStalled stalled ->
                    sessions.decide(
                                    Order.ofSystem(
                                            new SessionId(stalled.sessionId()),
                                            Command.HideUnrecorded::new))
                            .invoke(decided::set)
                            .replaceWithVoid();
            case RecordingEvent.RecordingStarted _,
                    RecordingEvent.RecordingEnded _,
                    RecordingEvent.RecordingDeleted _,
                    RecordingEvent.RecordingRestored _,
                    RecordingEvent.RecordingPurged _ ->
                    Uni.createFrom().voidItem();
        };
    }

    /// What is none of ours deserves no transaction; what cannot be read is left to the delivery to
    /// complain about.
    private static boolean isOurs(String text) {
        try {
            return EventCodec.decode(text, RecordingEvent.class)
                    .filter(event -> isOurs(event.data()))
                    .isPresent();
        } catch (UnreadableEvent _) {
            return true;
        }
    }

    private static boolean isOurs(RecordingEvent event) {
        return switch (event) {
            case RecordingEvent.RecordingPolicyChanged _ -> true;
            case RecordingEvent.RecordingStalled stalled -> stalled.mustRecord();
            case RecordingEvent.RecordingStarted _,
                    RecordingEvent.RecordingEnded _,
                    RecordingEvent.RecordingDeleted _,
                    RecordingEvent.RecordingRestored _,
                    RecordingEvent.RecordingPurged _ ->
                    false;
        };
    }
}
