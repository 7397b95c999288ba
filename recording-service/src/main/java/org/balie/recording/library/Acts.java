package org.balie.recording.library;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.RecordingEvent;
import org.balie.contracts.RecordingEvent.RecordingDeleted;
import org.balie.contracts.RecordingEvent.RecordingRestored;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.outbox.Outbox;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Act;
import org.balie.recording.core.Expiry;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.policy.Actor;
import org.balie.recording.policy.Announcement;
import org.balie.recording.policy.Audit;

/// What people do with a recording in the list: each act with its entry in the audit log, and where
/// others need to know, its event, in one transaction.
@ApplicationScoped
class Acts {
    private final Database database;
    private final Outbox outbox;
    private final InstantSource clock;

    Acts(Database database, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What to change of it; empty stays as it is.
    ///
    /// @param seen the version that the change was made to
    record Change(
            Optional<String> title,
            Optional<String> description,
            Optional<Boolean> disabled,
            int seen) {}

    RecordingRow change(Worker worker, UUID id, Change change) {
        return database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.SEE);
                    if (change.title().isPresent() || change.description().isPresent()) {
                        Admission.check(worker, recording, Act.RENAME);
                    }
                    if (change.disabled().isPresent()) {
                        Admission.check(worker, recording, Act.DISABLE);
                    }
                    if (recording.version() != change.seen()) {
                        throw Problem.conflict("the recording was changed by another").exception();
                    }
                    rename(rows, worker, recording, change);
                    change.disabled()
                            .ifPresent(disabled -> disable(rows, worker, recording, disabled));
                    return shown(rows, recording);
                });
    }

    private void rename(Connected rows, Worker worker, Recording recording, Change change) {
        if (change.title().isEmpty() && change.description().isEmpty()) {
            return;
        }
        String title = change.title().orElse(recording.title());
        String description = change.description().orElse(recording.description());
        rows.change(
                "update recording set title = $2, description = $3, version = version + 1 where id = $1",
                Tuple.of(recording.id(), title, description));
        note(rows, worker, recording, "renamed", Map.of("from", recording.title(), "to", title));
    }

    private void disable(Connected rows, Worker worker, Recording recording, boolean disabled) {
        if (recording.disabled().isPresent() == disabled) {
            return;
        }
        if (disabled) {
            rows.change(
                    "update recording set disabled_at = $2, disabled_by = $3, version = version + 1 where id = $1",
                    Tuple.of(recording.id(), now().atOffset(ZoneOffset.UTC), worker.agentId()));
        } else {
            rows.change(
                    "update recording set disabled_at = null, disabled_by = null, version = version + 1 where id = $1",
                    Tuple.of(recording.id()));
        }
        note(rows, worker, recording, disabled ? "disabled" : "enabled", Map.of());
    }

    RecordingRow reassign(Worker worker, UUID id, Recording.Owner owner) {
        return database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.REASSIGN);
                    rows.change(
                            "update recording set owner_id = $2, owner_name = $3, version = version + 1 where id = $1",
                            Tuple.of(id, owner.id(), owner.name()));
                    note(
                            rows,
                            worker,
                            recording,
                            "reassigned",
                            Map.of(
                                    "from",
                                    recording.owner().id(),
                                    "fromName",
                                    recording.owner().name(),
                                    "to",
                                    owner.id(),
                                    "toName",
                                    owner.name()));
                    return shown(rows, recording);
                });
    }

    /// For thirty days it can be brought back.
    void delete(Worker worker, UUID id) {
        database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.DELETE);
                    Instant now = now();
                    rows.change(
                            "update recording set deleted_at = $2, deleted_by = $3, version = version + 1 where id = $1",
                            Tuple.of(id, now.atOffset(ZoneOffset.UTC), worker.agentId()));
                    note(rows, worker, recording, "deleted", Map.of());
                    tell(
                            rows,
                            worker,
                            id,
                            new RecordingDeleted(
                                    worker.siteId(),
                                    id,
                                    worker.agentId(),
                                    now.plus(Expiry.UNDO),
                                    now));
                    return recording;
                });
        outbox.nudge();
    }

    RecordingRow restore(Worker worker, UUID id) {
        RecordingRow row =
                database.inTransaction(
                        rows -> {
                            Recording recording = Admission.lock(rows, worker, id, Act.RESTORE);
                            rows.change(
                                    "update recording set deleted_at = null, deleted_by = null, version = version + 1 where id = $1",
                                    Tuple.of(id));
                            note(rows, worker, recording, "restored", Map.of());
                            tell(
                                    rows,
                                    worker,
                                    id,
                                    new RecordingRestored(
                                            worker.siteId(), id, worker.agentId(), now()));
                            return shown(rows, recording);
                        });
        outbox.nudge();
        return row;
    }

    /// Legal hold: nothing removes it until that is ended (rule REC-7).
    void hold(Worker worker, UUID id, String reason) {
        database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.HOLD);
                    rows.change(
                            "update recording set held_at = coalesce(held_at, $2), held_by = $3, held_by_name = $4, hold_reason = $5, version = version + 1 where id = $1",
                            Tuple.of(
                                    id,
                                    now().atOffset(ZoneOffset.UTC),
                                    worker.agentId(),
                                    worker.name(),
                                    reason));
                    note(rows, worker, recording, "held", Map.of("reason", reason));
                    return recording;
                });
    }

    void release(Worker worker, UUID id) {
        database.inTransaction(
                rows -> {
                    Recording recording = Admission.lock(rows, worker, id, Act.HOLD);
                    if (recording.held().isPresent()) {
                        rows.change(
                                "update recording set held_at = null, held_by = null, held_by_name = null, hold_reason = null, version = version + 1 where id = $1",
                                Tuple.of(id));
                        note(rows, worker, recording, "released", Map.of());
                    }
                    return recording;
                });
    }

    /// Says in the audit log what somebody did that changed nothing.
    void noteVerified(Worker worker, Recording recording, String outcome) {
        database.inTransaction(
                rows -> {
                    note(rows, worker, recording, "verified", Map.of("outcome", outcome));
                    return recording;
                });
    }

    private void note(
            Connected rows,
            Worker worker,
            Recording recording,
            String what,
            Map<String, Object> more) {
        Audit.write(
                rows,
                new Audit.Entry(
                        worker.siteId(),
                        Optional.of(recording.id()),
                        Optional.of(recording.source()),
                        Actor.of(worker),
                        what,
                        more),
                now());
    }

    private void tell(Connected rows, Worker worker, UUID id, RecordingEvent event) {
        Announcement.ofRecording(rows, outbox, id, Actor.of(worker), event);
    }

    private static RecordingRow shown(Connected rows, Recording recording) {
        return RecordingRow.of(Recordings.find(rows, recording.ref()).orElseThrow());
    }

    private Instant now() {
        return clock.instant();
    }
}
