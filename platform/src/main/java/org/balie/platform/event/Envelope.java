package org.balie.platform.event;

import java.time.Instant;
import java.util.UUID;

/// One event with what its reader must know beside the event itself (`docs/api.md`, Events).
///
/// @param id unique; what consumers remember to handle it once
/// @param source the service that tells it, e.g. `/balie/acd`
/// @param type the context and the record's name, e.g. `balie.acd.OfferAccepted`
/// @param subject the id of the aggregate it is about
/// @param sequence strictly rising within the site (acd) or the session (session)
/// @param actor who caused it: an agent id, a visitor id, `clock` or `system`
public record Envelope<E>(
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String siteId,
        long sequence,
        String actor,
        E data) {

    /// An envelope whose source and type follow from the event's record.
    public static <E> Envelope<E> of(
            UUID id,
            String subject,
            Instant time,
            String siteId,
            long sequence,
            String actor,
            E data) {
        EventType type = EventType.of(data.getClass());
        return new Envelope<>(
                id, type.source(), type.name(), subject, time, siteId, sequence, actor, data);
    }
}
