package org.balie.recording.sessions;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.outbox.BatchDelivery;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what sessions tell of themselves: what one poll brought in one transaction, each event
/// once, in order.
@ApplicationScoped
class SessionConsumer {
    private static final String CONSUMER = "recording-sessions";

    private final BatchDelivery delivery;
    private final Event<SessionTold> told;

    SessionConsumer(BatchDelivery delivery, Event<SessionTold> told) {
        this.delivery = delivery;
        this.told = told;
    }

    @Incoming("sessionevents")
    Uni<Void> arrived(List<String> texts) {
        Set<UUID> touched = ConcurrentHashMap.newKeySet();
        return delivery.once(texts, SessionEvent.class, CONSUMER, events -> keep(events, touched))
                .invoke(() -> touched.forEach(session -> told.fire(new SessionTold(session))));
    }

    private static Uni<Void> keep(List<Envelope<SessionEvent>> events, Set<UUID> touched) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(
                        event -> {
                            if (concernsRecording(event.data())) {
                                touched.add(event.data().sessionId());
                            }
                            return Telling.of(event.data());
                        })
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static boolean concernsRecording(SessionEvent event) {
        return switch (event) {
            case SessionEvent.ActivityStarted _,
                    SessionEvent.ActivityStopped _,
                    SessionEvent.ControlHandedOver _,
                    SessionEvent.SessionEnded _ ->
                    true;
            case SessionEvent.SessionStarted _,
                    SessionEvent.ParticipantJoined _,
                    SessionEvent.ParticipantLeft _,
                    SessionEvent.ConsentAsked _,
                    SessionEvent.ConsentAnswered _,
                    SessionEvent.ConsentRevoked _,
                    SessionEvent.ChatPosted _,
                    SessionEvent.JoinedByTelephone _,
                    SessionEvent.LeftByTelephone _,
                    SessionEvent.NotesSaved _,
                    SessionEvent.SessionReturnedToQueue _,
                    SessionEvent.SessionRated _ ->
                    false;
        };
    }
}
