package org.balie.recording.policy;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.balie.contracts.RecordingEvent.RecordingPurged;
import org.balie.platform.outbox.Outbox;
import org.balie.recording.core.Expiry;
import org.balie.recording.core.Source;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Removes for good what was deleted a month ago, and what is older than its site keeps recordings
/// (rule REC-7). Contents go before the row, so that a crash in between leaves a row that is purged
/// again, never contents that nobody knows of.
@ApplicationScoped
public class Purge {
    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final int BATCH = 50;
    private static final int BATCHES = 40;

    private static final String DUE =
            """
            select r.id, r.site_id from recording r left join recording_policy p on p.site_id = r.site_id
            where r.held_at is null and r.ended_at is not null and not r.id = any(cast($2 as uuid[]))
                and (r.deleted_at <= cast($1 as timestamptz) - interval '30 days'
                    or r.ended_at <= cast($1 as timestamptz) - cast(p.body ->> 'retentionDays' as int) * interval '1 day')
            order by r.ended_at limit 50""";

    private final Vertx vertx;
    private final Database database;
    private final Vault vault;
    private final Outbox outbox;
    private final Policies policies;
    private final InstantSource clock;
    private final PurgeSettings settings;
    private final AtomicBoolean busy = new AtomicBoolean();

    Purge(
            Vertx vertx,
            Database database,
            Vault vault,
            Outbox outbox,
            Policies policies,
            InstantSource clock,
            PurgeSettings settings) {
        this.vertx = vertx;
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.policies = policies;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                settings.every().toMillis(),
                _ -> Thread.ofVirtual().name("purge").start(this::attempt));
    }

    private void attempt() {
        if (busy.compareAndSet(false, true)) {
            try {
                sweep();
            } catch (RuntimeException e) {
                LOG.warnf("Old recordings stay for now: %s", e);
            } finally {
                busy.set(false);
            }
        }
    }

    /// A bounded part of what is due; the rest comes with the next sweep.
    ///
    /// @return how many went
    public int sweep() {
        int gone = 0;
        // What the store could not remove must not stand before the rest.
        var failed = new java.util.ArrayList<UUID>();
        for (int i = 0; i < BATCHES; i++) {
            List<RecordingRef> due = due(failed);
            for (RecordingRef ref : due) {
                if (remove(ref)) {
                    gone++;
                } else {
                    failed.add(ref.recordingId());
                }
            }
            if (due.size() < BATCH) {
                break;
            }
        }
        outbox.nudge();
        return gone;
    }

    private List<RecordingRef> due(List<UUID> failed) {
        return database.list(
                DUE,
                Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), failed.toArray(UUID[]::new)),
                row -> new RecordingRef(row.getString("site_id"), row.getUUID("id")));
    }

    private boolean remove(RecordingRef ref) {
        try {
            return database.inTransaction(rows -> remove(rows, ref));
        } catch (StoreFailure e) {
            LOG.warnf("Recording %s stays for now: %s", ref, e.getMessage());
            return false;
        }
    }

    /// Looks again once the row is locked: a hold may have come meanwhile.
    private boolean remove(Connected rows, RecordingRef ref) {
        Instant now = clock.instant();
        Optional<Row> found =
                rows.one(
                        "select * from recording where id = $1 for update skip locked",
                        Tuple.of(ref.recordingId()),
                        row -> row);
        Optional<Expiry.Why> why =
                found.flatMap(
                        row ->
                                Expiry.of(
                                        life(row),
                                        policies.of(rows, ref.siteId()).policy().retention(),
                                        now));
        if (found.isEmpty() || why.isEmpty()) {
            return false;
        }
        vault.destroy(ref);
        tell(rows, ref, found.get(), why.get(), now);
        return rows.change("delete from recording where id = $1", Tuple.of(ref.recordingId())) == 1;
    }

    private void tell(Connected rows, RecordingRef ref, Row row, Expiry.Why why, Instant now) {
        @Nullable String deletedBy = row.getString("deleted_by");
        Actor actor =
                switch (why) {
                    case DELETED -> new Actor(deletedBy == null ? "system" : deletedBy, "");
                    case RETENTION -> Actor.RETENTION;
                };
        String cause = why.name().toLowerCase(Locale.ROOT);
        Audit.write(
                rows,
                new Audit.Entry(
                        ref.siteId(),
                        Optional.of(ref.recordingId()),
                        Optional.of(Source.of(row.getString("source"))),
                        actor,
                        "purged",
                        Map.of(
                                "cause",
                                cause,
                                "title",
                                row.getString("title"),
                                "ownerId",
                                row.getString("owner_id"),
                                "startedAt",
                                row.getOffsetDateTime("started_at").toString(),
                                "bytes",
                                row.getLong("bytes"))),
                now);
        Announcement.ofRecording(
                rows,
                outbox,
                ref.recordingId(),
                actor,
                new RecordingPurged(ref.siteId(), ref.recordingId(), cause, actor.id(), now));
    }

    private static Expiry.Life life(Row row) {
        return new Expiry.Life(
                time(row, "ended_at"), time(row, "deleted_at"), row.getValue("held_at") != null);
    }

    private static Optional<Instant> time(Row row, String column) {
        @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
