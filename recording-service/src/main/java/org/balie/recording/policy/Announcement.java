package org.balie.recording.policy;

import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.Topics;
import org.balie.platform.event.Envelope;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.recording.database.Connected;

/// Tells the other services what was done to a recording, with the transaction that did it.
public final class Announcement {
    private Announcement() {}

    /// The caller calls [Outbox#nudge] after the commit.
    public static void ofRecording(
            Connected rows, Outbox outbox, UUID recordingId, Actor actor, RecordingEvent event) {
        long sequence =
                rows.one(
                                "update recording set sequence = sequence + 1 where id = $1 returning sequence",
                                Tuple.of(recordingId),
                                row -> row.getLong(0))
                        .orElseThrow();
        publish(rows, outbox, recordingId.toString(), sequence, actor, event);
    }

    static void ofSite(
            Connected rows, Outbox outbox, long sequence, Actor actor, RecordingEvent event) {
        publish(rows, outbox, event.siteId(), sequence, actor, event);
    }

    private static void publish(
            Connected rows,
            Outbox outbox,
            String key,
            long sequence,
            Actor actor,
            RecordingEvent event) {
        UUID id = UUID.nameUUIDFromBytes((key + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        rows.publish(
                outbox,
                List.of(
                        OutgoingEvent.of(
                                Topics.RECORDING_EVENTS,
                                key,
                                Envelope.of(
                                        id,
                                        key,
                                        event.at(),
                                        event.siteId(),
                                        sequence,
                                        actor.id(),
                                        event))));
    }
}
