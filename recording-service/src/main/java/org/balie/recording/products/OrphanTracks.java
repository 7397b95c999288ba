package org.balie.recording.products;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Damaged;
import org.balie.recording.sealed.Manifest;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;

/// Removes the tracks of products that were never finished: a maker that was killed leaves one
/// behind, and the next begins another. Looked for where something was made since the last look,
/// and nothing is being made.
@ApplicationScoped
public class OrphanTracks {
    private static final Logger LOG = Logger.getLogger(OrphanTracks.class);
    private static final int AT_ONCE = 50;

    /// The pause is for a maker that has lost its work and has not heard of it yet.
    private static final String NEXT =
            """
            select r.id, r.site_id, r.manifest_version from recording r
            where r.state = 'ended' and r.manifest_version > 0 and not r.id = any (cast($1 as uuid[]))
                and exists (select from product p
                    where p.recording_id = r.id and p.tracks_checked_at is null)
                and not exists (select from product p where p.recording_id = r.id
                    and (p.state in ('waiting', 'making') or p.made_at > now() - interval '10 minutes'
                        or p.leased_until > now() - interval '10 minutes'))
            limit 1 for update of r skip locked""";

    private final Vertx vertx;
    private final Database database;
    private final Vault vault;
    private final ProductSettings settings;
    private final AtomicBoolean busy = new AtomicBoolean();

    private record Next(RecordingRef ref, long version) {}

    OrphanTracks(Vertx vertx, Database database, Vault vault, ProductSettings settings) {
        this.vertx = vertx;
        this.database = database;
        this.vault = vault;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                settings.orphans().toMillis(),
                _ -> Thread.ofVirtual().name("orphan-tracks").start(this::attempt));
    }

    private void attempt() {
        if (busy.compareAndSet(false, true)) {
            try {
                sweep();
            } catch (RuntimeException e) {
                LOG.warnf("Tracks that nothing names stay for now: %s", e);
            } finally {
                busy.set(false);
            }
        }
    }

    /// A bounded part of what is to be looked at; the rest comes with the next round.
    ///
    /// @return how many tracks went
    public int sweep() {
        int gone = 0;
        var seen = new HashSet<UUID>();
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Looked> looked = database.inTransaction(rows -> one(rows, seen));
            if (looked.isEmpty()) {
                break;
            }
            seen.add(looked.get().id());
            gone += looked.get().removed();
        }
        return gone;
    }

    private record Looked(UUID id, int removed) {}

    private Optional<Looked> one(Connected rows, Set<UUID> seen) {
        return rows.one(
                        NEXT,
                        Tuple.tuple().addValue(seen.toArray(UUID[]::new)),
                        row ->
                                new Next(
                                        new RecordingRef(
                                                row.getString("site_id"), row.getUUID("id")),
                                        row.getLong("manifest_version")))
                .map(next -> new Looked(next.ref().recordingId(), look(rows, next)));
    }

    private int look(Connected rows, Next next) {
        UUID id = next.ref().recordingId();
        try {
            Set<Integer> orphans = orphans(rows, next.ref());
            if (!orphans.isEmpty()) {
                remove(rows, next, orphans);
            }
            done(rows, id);
            return orphans.size();
        } catch (StoreFailure e) {
            LOG.warnf("Tracks of recording %s are looked at later: %s", id, e.getMessage());
        } catch (Damaged e) {
            // Nothing here mends it, and it must not stand before others.
            LOG.errorf("Tracks of recording %s stay: %s", id, e.getMessage());
            done(rows, id);
        }
        return 0;
    }

    /// Numbers of what failed stay taken, too: whoever began such a track may still think that it
    /// is theirs.
    private static void done(Connected rows, UUID recording) {
        rows.change(
                "update product set tracks_checked_at = now() where recording_id = $1",
                Tuple.of(recording));
    }

    private Set<Integer> orphans(Connected rows, RecordingRef ref) {
        Set<Integer> named =
                Set.copyOf(
                        rows.list(
                                """
                                select track from product
                                where recording_id = $1 and state = 'ready' and track is not null""",
                                Tuple.of(ref.recordingId()),
                                row -> row.getInteger(0)));
        return vault.tracks(ref).stream()
                .filter(number -> number >= ProductQueue.FIRST_TRACK && !named.contains(number))
                .collect(Collectors.toSet());
    }

    /// Signed before its version is known here, as everywhere.
    private void remove(Connected rows, Next next, Set<Integer> orphans) {
        long stored = vault.manifest(next.ref()).map(Manifest::version).orElse(0L);
        long version = Math.max(next.version(), stored) + 1;
        vault.discard(next.ref(), orphans, version);
        Signed.write(rows, next.ref(), version, vault.master());
        LOG.infof("Tracks %s of %s belonged to nothing", orphans, next.ref());
    }
}
