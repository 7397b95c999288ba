package org.balie.recording.keeping;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Damaged;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;

/// Wraps recordings' keys with the master key that is first now, so that the one before can be
/// taken away (rule REC-7). Which key wraps a recording stands in its row: a round begins where the
/// last one ended, on whichever replica.
@ApplicationScoped
public class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);

    /// Written so that the index answers it. A row that says nothing has not been looked at.
    private static final String BEHIND =
            "(wrapped_by is null or wrapped_by < $1 or wrapped_by > $1) and not id = any (cast($2 as uuid[]))";

    /// What runs is signed at its end, and wrapped then.
    private static final String DUE =
            "select id from recording where "
                    + BEHIND
                    + " order by state = 'ended' desc, started_at limit $3";

    private static final String COUNT = "select count(*) from recording where " + BEHIND;

    /// The row is locked so that nobody signs meanwhile. What has ended is signed first, unless it
    /// is damaged: that is put off for longer than anybody signs.
    private static final String NEXT =
            """
            select id, site_id,
                state = 'ended' and (source <> 'session' or sealed_at is not null
                    or seal_leased_until > now() + interval '5 minutes') as complete
            from recording where id = $1 for update skip locked""";

    private final Vertx vertx;
    private final Database database;
    private final Vault vault;
    private final RewrapSettings settings;
    private final MeterRegistry meters;
    private final Counter done;
    private final AtomicLong behind = new AtomicLong();
    private final AtomicLong damaged = new AtomicLong();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopped;

    /// Those that no master key here opens, which nothing here mends: the ones before lose nothing
    /// more.
    private final Set<UUID> lost = ConcurrentHashMap.newKeySet();

    private record Next(RecordingRef ref, boolean complete) {
        static Next of(Row row) {
            return new Next(
                    new RecordingRef(row.getString("site_id"), row.getUUID("id")),
                    row.getBoolean("complete"));
        }
    }

    Rewrapping(
            Vertx vertx,
            Database database,
            Vault vault,
            RewrapSettings settings,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.database = database;
        this.vault = vault;
        this.settings = settings;
        this.meters = meters;
        this.done = meters.counter("balie.recording.keys.rewrapped");
        meters.gauge("balie.recording.keys.behind", behind);
        meters.gauge("balie.recording.keys.damaged", damaged);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                settings.every().toMillis(),
                _ -> Thread.ofVirtual().name("rewrapping").start(this::attempt));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        for (String gauge : List.of("behind", "damaged")) {
            meters.find("balie.recording.keys." + gauge).meters().forEach(meters::remove);
        }
    }

    private void attempt() {
        if (busy.compareAndSet(false, true)) {
            try {
                sweep();
            } catch (RuntimeException e) {
                LOG.warnf("Master keys wait: %s", e);
            } finally {
                busy.set(false);
            }
        }
    }

    /// A bounded part of what is behind; the rest comes with the next round.
    ///
    /// @return how many are still wrapped by another key
    public long sweep() {
        long before = count();
        if (before > 0) {
            for (UUID id : due()) {
                if (!stopped) {
                    database.inTransaction(rows -> one(rows, id));
                }
            }
        }
        long after = before == 0 ? 0 : count();
        if (before > 0 && after == 0) {
            LOG.infof("All recordings are wrapped by master key %s", vault.master());
        }
        behind.set(after);
        damaged.set(lost.size());
        return after;
    }

    private List<UUID> due() {
        return database.list(DUE, behind().addInteger(settings.atOnce()), row -> row.getUUID("id"));
    }

    private long count() {
        return database.one(COUNT, behind(), row -> row.getLong(0)).orElseThrow();
    }

    private Tuple behind() {
        return Tuple.tuple().addString(vault.master()).addValue(lost.toArray(UUID[]::new));
    }

    private boolean one(Connected rows, UUID id) {
        Optional<Next> found = rows.one(NEXT, Tuple.of(id), Next::of);
        found.ifPresent(next -> wrap(rows, next));
        return found.isPresent();
    }

    /// @throws StoreFailure which ends the round: the next one goes on
    private void wrap(Connected rows, Next next) {
        UUID id = next.ref().recordingId();
        try {
            boolean isFirst =
                    vault.wrappedBy(next.ref()).filter(vault.master()::equals).isPresent();
            if (next.complete()) {
                vault.rewrap(next.ref());
            }
            if (next.complete() || isFirst) {
                rows.change(
                        "update recording set wrapped_by = $2 where id = $1",
                        Tuple.of(id, vault.master()));
            }
            if (next.complete() && !isFirst) {
                done.increment();
            }
        } catch (Damaged e) {
            lost.add(id);
            LOG.errorf("Recording %s cannot be wrapped anew: %s", id, e.getMessage());
        }
    }
}
