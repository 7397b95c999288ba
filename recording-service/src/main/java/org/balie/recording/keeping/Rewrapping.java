package org.balie.recording.keeping;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    /// Complete recordings first: what still runs is signed anew at its end, and then wrapped. The
    /// row is locked so that nobody signs meanwhile.
    private static final String NEXT =
            """
            select id, site_id,
                state = 'ended' and manifest_version > 0
                    and (source <> 'session' or sealed_at is not null) as complete
            from recording
            where wrapped_by is distinct from $1 and not id = any (cast($2 as uuid[]))
            order by complete desc, started_at limit 1 for update skip locked""";

    private static final String BEHIND =
            "select count(*) from recording where wrapped_by is distinct from $1";

    private final Vertx vertx;
    private final Database database;
    private final Vault vault;
    private final RewrapSettings settings;
    private final MeterRegistry meters;
    private final Counter done;
    private final AtomicLong behind = new AtomicLong();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopped;

    /// Damaged ones, which nothing here mends.
    private final Set<UUID> given = ConcurrentHashMap.newKeySet();

    private record Next(RecordingRef ref, boolean complete) {}

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
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                settings.every().toMillis(),
                _ -> Thread.ofVirtual().name("rewrapping").start(this::attempt));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        meters.find("balie.recording.keys.behind").meters().forEach(meters::remove);
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
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        seen.addAll(given);
        long before = behind();
        for (int i = 0; i < settings.atOnce() && before > 0 && !stopped; i++) {
            Optional<UUID> id = database.inTransaction(rows -> one(rows, seen));
            if (id.isEmpty()) {
                break;
            }
            seen.add(id.get());
        }
        long after = before == 0 ? 0 : behind();
        if (before > 0 && after == 0) {
            LOG.infof("All recordings are wrapped by master key %s", vault.master());
        }
        behind.set(after);
        return after;
    }

    private long behind() {
        return database.one(BEHIND, Tuple.of(vault.master()), row -> row.getLong(0)).orElseThrow();
    }

    private Optional<UUID> one(Connected rows, Set<UUID> seen) {
        Optional<Next> found =
                rows.one(
                        NEXT,
                        Tuple.tuple().addString(vault.master()).addValue(seen.toArray(UUID[]::new)),
                        row ->
                                new Next(
                                        new RecordingRef(
                                                row.getString("site_id"), row.getUUID("id")),
                                        row.getBoolean("complete")));
        found.ifPresent(next -> wrap(rows, next));
        return found.map(next -> next.ref().recordingId());
    }

    /// @throws StoreFailure which ends the round: the next one goes on
    private void wrap(Connected rows, Next next) {
        UUID id = next.ref().recordingId();
        try {
            Optional<String> was = vault.wrappedBy(next.ref());
            boolean isFirst = was.filter(vault.master()::equals).isPresent();
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
            given.add(id);
            LOG.errorf("Recording %s cannot be wrapped anew: %s", id, e.getMessage());
        }
    }
}
