package org.balie.session.upkeep;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.EventCodec;
import org.balie.platform.event.UnreadableEvent;
import org.balie.session.core.SessionId;
import org.balie.session.handling.Sessions;
import org.balie.session.room.Rooms;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of what other replicas did to sessions that are shown here too. What is lost on the way,
/// the comparing of rooms finds.
@ApplicationScoped
class TailConsumer {
    private final Rooms rooms;
    private final Sessions sessions;

    TailConsumer(Rooms rooms, Sessions sessions) {
        this.rooms = rooms;
        this.sessions = sessions;
    }

    @Incoming("sessiontail")
    Uni<Void> arrived(Record<String, String> record) {
        SessionId session;
        try {
            session = new SessionId(UUID.fromString(record.key()));
        } catch (IllegalArgumentException _) {
            return Uni.createFrom().voidItem();
        }
        if (!rooms.holds(session) || !isNews(session, record.value())) {
            return Uni.createFrom().voidItem();
        }
        return sessions.refresh(session).onFailure().recoverWithNull();
    }

    private boolean isNews(SessionId session, String text) {
        try {
            return EventCodec.decode(text, SessionEvent.class)
                    .filter(event -> event.sequence() > rooms.version(session))
                    .isPresent();
        } catch (UnreadableEvent _) {
            return false;
        }
    }
}
