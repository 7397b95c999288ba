package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.recording.core.EndCause;
import org.balie.recording.core.Permission.Leave;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Database;
import org.balie.recording.ingest.WriteTickets.Grant;
import org.balie.recording.sealed.Vault;
import org.jspecify.annotations.Nullable;

/// The connections that write recordings on this replica, one for each recording. Which connection
/// it is stands in the recording's row, so that one that was left behind on another replica knows
/// that it is.
@ApplicationScoped
class Intakes {
    private static final String CLAIM = "update recording set writer = $2 where id = $1";

    private static final String STANDING =
            """
            select r.id, r.state, r.ended_at, r.end_cause, r.writer,
                s.recording_since is not null as allowed, s.agent_id
            from recording r left join session_seen s on s.id = r.session_id
            where r.id = any (cast($1 as uuid[]))""";

    private final Map<UUID, WriteConnection> writing = new ConcurrentHashMap<>();
    private final Database database;
    private final Vault vault;
    private final TrackRows rows;
    private final Progress progress;
    private final InstantSource clock;
    private final IngestSettings settings;

    Intakes(
            Database database,
            Vault vault,
            TrackRows rows,
            Progress progress,
            InstantSource clock,
            IngestSettings settings) {
        this.database = database;
        this.vault = vault;
        this.rows = rows;
        this.progress = progress;
        this.clock = clock;
        this.settings = settings;
    }

    /// Lets a connection write, in place of the one that did before.
    Intake enter(Grant grant, WriteConnection connection) {
        LiveRecording recording =
                LiveRecording.byId(database, grant.recordingId())
                        .filter(found -> found.sessionId().equals(grant.sessionId()))
                        .orElseThrow(Refusals.TICKET_REFUSED::exception);
        if (recording.life().stage() == Stage.ENDED) {
            throw Refusals.ENDED.exception();
        }
        boolean allowed =
                SessionFacts.find(database, grant.sessionId())
                        .map(SessionFacts::permission)
                        .filter(permission -> permission.leave() == Leave.GRANTED)
                        .filter(permission -> permission.primaryId().equals(grant.agentId()))
                        .isPresent();
        if (!allowed) {
            throw Refusals.NOT_RECORDING.exception();
        }
        database.change(CLAIM, Tuple.of(recording.id(), connection.id()));
        @Nullable WriteConnection former = writing.put(recording.id(), connection);
        if (former != null && former != connection) {
            former.replace();
        }
        return new Intake(recording, vault, rows, progress, clock);
    }

    /// A connection is gone, with what it had open.
    void left(UUID recordingId, WriteConnection connection) {
        writing.remove(recordingId, connection);
    }

    List<WriteConnection> all() {
        return List.copyOf(writing.values());
    }

    private record Standing(
            UUID id,
            Stage stage,
            Optional<Instant> endedAt,
            Optional<EndCause> cause,
            Optional<UUID> writer,
            boolean allowed,
            String primaryId) {}

    /// Ends connections whose recording has ended or may not go on, and those that were replaced
    /// elsewhere. What was recorded before and is still on its way has a moment to arrive, unless
    /// the customer took the leave back.
    void enforce() {
        if (writing.isEmpty()) {
            return;
        }
        UUID[] ids = writing.keySet().toArray(UUID[]::new);
        Instant now = clock.instant();
        List<Standing> standings =
                database.list(
                        STANDING,
                        Tuple.tuple().addValue(ids),
                        row ->
                                new Standing(
                                        row.getUUID("id"),
                                        Stage.of(row.getString("state")),
                                        Optional.ofNullable(row.getOffsetDateTime("ended_at"))
                                                .map(OffsetDateTime::toInstant),
                                        Optional.ofNullable(row.getString("end_cause"))
                                                .flatMap(EndCause::of),
                                        Optional.ofNullable(row.getUUID("writer")),
                                        row.getBoolean("allowed"),
                                        row.getString("agent_id")));
        standings.forEach(standing -> enforce(standing, now));
    }

    private void enforce(Standing standing, Instant now) {
        @Nullable WriteConnection connection = writing.get(standing.id());
        if (connection == null) {
            return;
        }
        if (standing.writer().filter(writer -> !writer.equals(connection.id())).isPresent()) {
            connection.replace();
        } else if (standing.stage() == Stage.ENDED) {
            boolean atOnce = standing.cause().filter(EndCause.CONSENT_REVOKED::equals).isPresent();
            Duration tail = atOnce ? Duration.ZERO : settings.tail();
            if (!now.isBefore(standing.endedAt().orElse(now).plus(tail))) {
                connection.refuse(Refusals.ENDED);
            }
        } else if (!standing.allowed() || !standing.primaryId().equals(connection.agentId())) {
            connection.refuseAfter(settings.tail(), Refusals.NOT_RECORDING);
        }
    }
}
