package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.Topics;
import org.balie.platform.event.Envelope;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.recording.core.LifeEvent;
import org.balie.recording.core.RecordingPolicy.Must;
import org.balie.recording.core.Source;
import org.balie.recording.database.Connected;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Audit;
import org.balie.recording.policy.Policies;
import org.balie.recording.store.RecordingRef;

/// Writes what happened to a recording, and what the other services are told of it.
final class LifeStore {
    private static final String SESSION = "session";

    private static final String BEGIN =
            """
            insert into recording (id, site_id, source, session_id, owner_id, owner_name, title,
                state, started_at, running_since, session_number, customer_name, customer_email,
                queue_id, queue_name, topic, sequence)
            values ($1, $2, 'session', $3, $4, $5, $6, 'running', $7, $7, $8, $9, $10, $11, $12,
                $13, 1)""";

    private static final String END =
            """
            update recording set state = 'ended', ended_at = $2, end_cause = $3, end_due = null,
                stalled_at = null
            where id = $1""";

    /// Somebody who records.
    record Owner(String agentId, String name) {}

    static void begin(
            Connected rows,
            Outbox outbox,
            RecordingRef ref,
            SessionFacts session,
            Owner owner,
            Instant at) {
        rows.change(
                BEGIN,
                Tuple.tuple()
                        .addValue(ref.recordingId())
                        .addValue(ref.siteId())
                        .addValue(session.id())
                        .addValue(owner.agentId())
                        .addValue(owner.name())
                        .addValue(session.title())
                        .addValue(utc(at))
                        .addValue(session.number())
                        .addValue(session.customerName().orElse(null))
                        .addValue(session.customerEmail().orElse(null))
                        .addValue(session.queueId().orElse(null))
                        .addValue(session.queueName().orElse(null))
                        .addValue(session.topic()));
        Audit.write(
                rows,
                new Audit.Entry(
                        ref.siteId(),
                        Optional.of(ref.recordingId()),
                        Optional.of(Source.SESSION),
                        new Actor(owner.agentId(), owner.name()),
                        "started",
                        Map.of("sessionId", session.id().toString())),
                at);
        rows.publish(
                outbox,
                List.of(
                        event(
                                ref,
                                1,
                                owner.agentId(),
                                new RecordingEvent.RecordingStarted(
                                        ref.siteId(),
                                        ref.recordingId(),
                                        SESSION,
                                        Optional.of(session.id()),
                                        Optional.empty(),
                                        owner.agentId(),
                                        owner.name(),
                                        at))));
    }

    /// What happens to a recording that is there already.
    static void write(
            Connected rows,
            Outbox outbox,
            Policies policies,
            LiveRecording recording,
            LifeEvent event) {
        UUID id = recording.id();
        switch (event) {
            case LifeEvent.Began _ ->
                    throw new IllegalArgumentException("a recording begins with a row of its own");
            case LifeEvent.Paused _ ->
                    rows.change(
                            """
                            update recording set state = 'paused', stalled_at = null
                            where id = $1""",
                            Tuple.of(id));
            case LifeEvent.Resumed e ->
                    rows.change(
                            """
                            update recording set state = 'running', running_since = $2,
                                stalled_at = null
                            where id = $1""",
                            Tuple.of(id, utc(e.at())));
            case LifeEvent.Ended e -> rows.change(END, Tuple.of(id, utc(e.at()), e.cause().code()));
            case LifeEvent.Stalled e -> stall(rows, outbox, policies, recording, e);
            case LifeEvent.Recovered _ ->
                    rows.change(
                            "update recording set stalled_at = null where id = $1", Tuple.of(id));
        }
    }

    private static void stall(
            Connected rows,
            Outbox outbox,
            Policies policies,
            LiveRecording recording,
            LifeEvent.Stalled e) {
        rows.change(
                "update recording set stalled_at = $2 where id = $1",
                Tuple.of(recording.id(), utc(e.at())));
        String site = recording.ref().siteId();
        rows.publish(
                outbox,
                List.of(
                        event(
                                recording.ref(),
                                nextSequence(rows, recording.id()),
                                "clock",
                                new RecordingEvent.RecordingStalled(
                                        site,
                                        recording.id(),
                                        recording.sessionId(),
                                        policies.of(rows, site).policy().mustRecord() == Must.MUST,
                                        recording.durableUntil(),
                                        e.at()))));
    }

    static long nextSequence(Connected rows, UUID id) {
        return rows.one(
                        "update recording set sequence = sequence + 1 where id = $1 returning sequence",
                        Tuple.of(id),
                        row -> row.getLong("sequence"))
                .orElseThrow();
    }

    /// @param actor an agent id, `clock` or `system`
    static OutgoingEvent event(
            RecordingRef ref, long sequence, String actor, RecordingEvent event) {
        String key = ref.recordingId().toString();
        return OutgoingEvent.of(
                Topics.RECORDING_EVENTS,
                key,
                Envelope.of(
                        UUID.nameUUIDFromBytes(
                                (key + "/" + sequence).getBytes(StandardCharsets.UTF_8)),
                        key,
                        event.at(),
                        ref.siteId(),
                        sequence,
                        actor,
                        event));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private LifeStore() {}
}
