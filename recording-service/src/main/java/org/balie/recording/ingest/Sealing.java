package org.balie.recording.ingest;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.balie.contracts.RecordingEvent;
import org.balie.platform.outbox.Outbox;
import org.balie.recording.database.Connected;
import org.balie.recording.database.Database;
import org.balie.recording.sealed.Damaged;
import org.balie.recording.sealed.Manifest;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.StoreFailure;
import org.jboss.logging.Logger;

/// What is done once after the end of a recording: the real ends of its tracks are read, its
/// manifest is signed, and then rows and event say so, in one transaction (rule REC-7). Any replica
/// does it, and again until it succeeds.
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final Duration MUCH_LATER = Duration.ofHours(1);

    private static final String TAKE =
            """
            update recording set seal_leased_until = $2
            where id in (
                select id from recording r
                where state = 'ended' and sealed_at is null and source = 'session'
                    and (seal_leased_until is null or seal_leased_until < $1)
                    and (ended_at <= $3 or end_cause = 'consent-revoked' or not exists (
                        select from track t where t.recording_id = r.id and t.number < 1000
                            and t.ended_at is null))
                order by ended_at limit 20 for update skip locked)
            returning id, site_id, end_cause, manifest_version, ended_at""";

    private static final String TRACK =
            """
            update track set segments = $3, length_ms = $4, bytes = $5,
                ended_at = coalesce(ended_at, $6)
            where recording_id = $1 and number = $2""";

    private static final String NEVER_BEGUN =
            """
            delete from track where recording_id = $1 and number < 1000
                and not number = any (cast($2 as int[]))""";

    private static final String DONE =
            """
            update recording set sealed_at = $2, seal_leased_until = null, manifest_version = $3,
                length_ms = $4, bytes = $5, durable_until = coalesce($6, durable_until),
                wrapped_by = case when wrapped_by = $7 then wrapped_by end
            where id = $1 and sealed_at is null""";

    private final Database database;
    private final Vault vault;
    private final Outbox outbox;
    private final InstantSource clock;
    private final IngestSettings settings;

    Sealing(
            Database database,
            Vault vault,
            Outbox outbox,
            InstantSource clock,
            IngestSettings settings) {
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    private record Ended(RecordingRef ref, String cause, long version, Instant at) {
        static Ended of(Row row) {
            return new Ended(
                    new RecordingRef(row.getString("site_id"), row.getUUID("id")),
                    row.getString("end_cause"),
                    row.getLong("manifest_version"),
                    row.getOffsetDateTime("ended_at").toInstant());
        }

        UUID id() {
            return ref.recordingId();
        }
    }

    /// Seals what has ended and is complete.
    void sweep() {
        Instant now = clock.instant();
        List<Ended> taken =
                database.list(
                        TAKE,
                        Tuple.of(
                                LifeStore.utc(now),
                                LifeStore.utc(now.plus(LEASE)),
                                LifeStore.utc(now.minus(settings.tail()))),
                        Ended::of);
        taken.forEach(this::attempt);
    }

    private void attempt(Ended ended) {
        try {
            seal(ended);
        } catch (LogTaken _) {
            // Some replica has not let go of it yet.
            postpone(ended, SOON);
        } catch (StoreFailure failure) {
            LOG.warnf("Recording %s is sealed later: %s", ended.id(), failure);
            postpone(ended, LATER);
        } catch (Damaged damaged) {
            LOG.errorf("Recording %s cannot be sealed: %s", ended.id(), damaged.getMessage());
            postpone(ended, MUCH_LATER);
        } catch (CancellationException shutdown) {
            throw shutdown;
        } catch (RuntimeException failure) {
            // Its lease runs out by itself, should the database be the one that fails.
            LOG.errorf(failure, "Recording %s is not sealed", ended.id());
        }
    }

    private void postpone(Ended ended, Duration time) {
        database.change(
                "update recording set seal_leased_until = $2 where id = $1",
                Tuple.of(ended.id(), LifeStore.utc(clock.instant().plus(time))));
    }

    private void seal(Ended ended) {
        tracks(ended).forEach(number -> finish(ended.ref(), number));
        Manifest manifest = vault.sign(ended.ref(), ended.version() + 1);
        List<Manifest.Track> own =
                manifest.tracks().stream()
                        .filter(track -> track.header().number() < TrackRows.FIRST_PRODUCT)
                        .toList();
        database.inTransaction(rows -> write(rows, ended, manifest.version(), own));
        outbox.nudge();
        join(ended.ref());
    }

    /// A bucket has it in as many objects as there were segments. Left so, it plays all the same.
    private void join(RecordingRef ref) {
        try {
            vault.compact(ref);
        } catch (StoreFailure failure) {
            LOG.warnf("Recording %s stays in small parts: %s", ref.recordingId(), failure);
        }
    }

    private List<Integer> tracks(Ended ended) {
        return database.list(
                "select number from track where recording_id = $1 and number < 1000",
                Tuple.of(ended.id()),
                row -> row.getInteger(0));
    }

    /// Cuts off what a crash left half-written, and proves that nobody writes any more.
    private void finish(RecordingRef ref, int number) {
        Optional<TrackReader> found = vault.read(ref, number);
        if (found.isPresent()) {
            found.get().close();
            try (TrackWriter writer = vault.resume(ref, number)) {
                LOG.debugf("Track %d of %s ends at %s", number, ref, writer.mark().until());
            }
        }
    }

    private boolean write(Connected rows, Ended ended, long version, List<Manifest.Track> tracks) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Manifest.Track track : tracks) {
            rows.change(
                    TRACK,
                    Tuple.of(
                            ended.id(),
                            track.header().number(),
                            track.mark().next(),
                            track.mark().until().toMillis(),
                            track.mark().bytes(),
                            LifeStore.utc(ended.at())));
        }
        rows.change(
                NEVER_BEGUN,
                Tuple.tuple()
                        .addValue(ended.id())
                        .addValue(
                                tracks.stream()
                                        .map(track -> track.header().number())
                                        .toArray(Integer[]::new)));
        Duration length = length(tracks);
        long bytes = tracks.stream().mapToLong(track -> track.mark().bytes()).sum();
        int first =
                rows.change(
                        DONE,
                        Tuple.tuple()
                                .addValue(ended.id())
                                .addValue(LifeStore.utc(now))
                                .addValue(version)
                                .addValue(length.toMillis())
                                .addValue(bytes)
                                .addValue(
                                        tracks.stream()
                                                .map(Sealing::end)
                                                .max(Instant::compareTo)
                                                .map(LifeStore::utc)
                                                .orElse(null))
                                .addValue(vault.master()));
        if (first == 1) {
            publish(rows, ended, version, tracks, length, bytes, now);
        }
        return first == 1;
    }

    private void publish(
            Connected rows,
            Ended ended,
            long version,
            List<Manifest.Track> tracks,
            Duration length,
            long bytes,
            Instant now) {
        rows.publish(
                outbox,
                List.of(
                        LifeStore.event(
                                ended.ref(),
                                LifeStore.nextSequence(rows, ended.id()),
                                "system",
                                new RecordingEvent.RecordingEnded(
                                        ended.ref().siteId(),
                                        ended.id(),
                                        ended.cause(),
                                        length,
                                        bytes,
                                        version,
                                        tracks.stream().map(Sealing::told).toList(),
                                        now))));
    }

    private static RecordingEvent.Track told(Manifest.Track track) {
        return new RecordingEvent.Track(
                track.header().number(),
                track.header().kind().name().toLowerCase(Locale.ROOT),
                track.mark().next(),
                track.mark().head());
    }

    /// From the first picture or sound to the last, pauses included.
    private static Duration length(List<Manifest.Track> tracks) {
        Optional<Instant> first =
                tracks.stream().map(track -> track.header().anchor()).min(Instant::compareTo);
        Optional<Instant> last = tracks.stream().map(Sealing::end).max(Instant::compareTo);
        return first.isPresent() && last.isPresent()
                ? Duration.between(first.get(), last.get())
                : Duration.ZERO;
    }

    private static Instant end(Manifest.Track track) {
        return track.header().anchor().plus(track.mark().until());
    }
}
