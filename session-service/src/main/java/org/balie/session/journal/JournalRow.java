package org.balie.session.journal;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.balie.session.core.Event;
import org.balie.session.core.SessionId;

/// One event of one session. Only ever added.
@Entity
@Table(name = "session_journal")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the constructor leaves open.
public class JournalRow extends PanacheEntityBase {
    @EmbeddedId Place place;

    Instant at;
    String actor;
    String type;
    String body;

    /// @param sequence counts the session's events from 1
    @Embeddable
    public record Place(
            @Column(name = "session_id") UUID sessionId,
            @Column(name = "sequence") long sequence) {}

    protected JournalRow() {}

    static JournalRow of(SessionId session, long sequence, String actor, Event event) {
        JournalRow row = new JournalRow();
        row.place = new Place(session.value(), sequence);
        row.at = event.at();
        row.actor = actor;
        row.type = EventJson.type(event);
        row.body = EventJson.write(event);
        return row;
    }

    Event event() {
        return EventJson.read(type, body);
    }
}
