package org.balie.recording.products;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.balie.recording.database.Database;
import org.balie.recording.ffmpeg.ProgramFailed;
import org.balie.recording.library.Track;
import org.balie.recording.products.ProductQueue.Job;
import org.balie.recording.products.ProductQueue.Made;
import org.balie.recording.sealed.Manifest;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.Vault;
import org.jboss.logging.Logger;

/// Does one piece of work: brings the tracks out, makes something of them, and keeps it sealed with
/// the recording. Nothing of it is left on this machine.
@ApplicationScoped
class ProductMaker {
    private static final Logger LOG = Logger.getLogger(ProductMaker.class);

    /// Percent when all that is left is to keep it.
    private static final int ALMOST = 99;

    private final Vault vault;
    private final Database database;
    private final ProductQueue queue;
    private final ProductSettings settings;
    private final InstantSource clock;

    ProductMaker(
            Vault vault,
            Database database,
            ProductQueue queue,
            ProductSettings settings,
            InstantSource clock) {
        this.vault = vault;
        this.database = database;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whatever it comes to is in the queue afterwards; a failure of the store is left for the next
    /// attempt.
    void make(Job job) {
        try (Scratch scratch = Scratch.open(settings.scratch())) {
            make(job, scratch.folder());
        } catch (ProgramFailed e) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LOG.warnf("%s of %s failed: %s", job.kind(), job.ref(), e.getMessage());
            queue.fail(job, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warnf(e, "%s of %s was not made", job.kind(), job.ref());
        }
    }

    private void make(Job job, Path folder) throws IOException, ProgramFailed {
        Consumer<Integer> alive = renewal(job);
        List<Shot> shots = fetch(job, folder, alive);
        if (shots.isEmpty()) {
            queue.fail(job, "there is nothing in it that plays");
            return;
        }
        var cutting = new Cutting(folder, shots, settings.limit(), alive);
        List<String> files =
                switch (job.kind()) {
                    case THUMBNAIL -> Stills.take(folder, cutting.pictures(), settings.limit());
                    case WEBM, MP4 -> List.of(cutting.join(job.kind()));
                    case FILM -> List.of(cutting.film());
                };
        if (files.isEmpty()) {
            queue.fail(job, "there is no picture in it");
            return;
        }
        keep(job, folder, files, alive);
    }

    private List<Shot> fetch(Job job, Path folder, Consumer<Integer> alive)
            throws IOException, ProgramFailed {
        var shots = new ArrayList<Shot>();
        for (Track track : Track.ofRecording(database, job.ref().recordingId())) {
            Optional<TrackReader> found = vault.read(job.ref(), track.number());
            if (found.isPresent()) {
                try (TrackReader reader = found.get()) {
                    Material.fetch(track, reader, folder, () -> alive.accept(0))
                            .ifPresent(shots::add);
                }
            }
        }
        return shots;
    }

    /// Says that this maker lives, each time it gets on; stops it once it has lost the work.
    private Consumer<Integer> renewal(Job job) {
        var nextAt = new AtomicLong();
        Thread maker = Thread.currentThread();
        return percent -> {
            long now = clock.millis();
            if (now < nextAt.get()) {
                return;
            }
            nextAt.set(now + settings.lease().toMillis() / 20);
            if (!queue.renew(job, settings.lease(), percent)) {
                maker.interrupt();
            }
        };
    }

    private void keep(Job job, Path folder, List<String> files, Consumer<Integer> alive)
            throws IOException {
        Optional<Integer> number = queue.number(job);
        if (number.isEmpty()) {
            return;
        }
        var track = new ProductTrack(number.get(), job.kind().mime(), clock.instant());
        long bytes =
                job.kind() == ProductKind.THUMBNAIL
                        ? track.write(vault, job.ref(), pieces(folder, files))
                        : track.write(
                                vault,
                                job.ref(),
                                folder.resolve(files.getFirst()),
                                () -> alive.accept(ALMOST));
        sign(job);
        if (queue.finish(job, new Made(number.get(), job.kind().mime(), bytes))) {
            LOG.infof("%s of %s is ready: %d bytes", job.kind(), job.ref(), bytes);
        }
    }

    private static List<byte[]> pieces(Path folder, List<String> files) throws IOException {
        var all = new ArrayList<byte[]>();
        for (String file : files) {
            all.add(Files.readAllBytes(folder.resolve(file)));
        }
        return all;
    }

    /// The manifest names what was made, too. Signed before its version is known here: after a
    /// crash between the two the manifest is newer than expected, never older.
    private void sign(Job job) {
        database.inTransaction(
                rows -> {
                    long known =
                            rows.one(
                                            "select manifest_version from recording where id = $1 for update",
                                            Tuple.of(job.ref().recordingId()),
                                            row -> row.getLong(0))
                                    .orElseThrow();
                    long stored = vault.manifest(job.ref()).map(Manifest::version).orElse(0L);
                    long next = Math.max(known, stored) + 1;
                    vault.sign(job.ref(), next);
                    return Signed.write(rows, job.ref(), next, vault.master());
                });
    }
}
