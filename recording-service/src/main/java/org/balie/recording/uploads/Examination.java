package org.balie.recording.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.balie.platform.problem.Problem;
import org.balie.recording.ffmpeg.Ffmpeg;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.ProgramFailed;
import org.balie.recording.products.ProductSettings;
import org.balie.recording.products.Scratch;
import org.balie.recording.sealed.TrackReader;
import org.jboss.logging.Logger;

/// Looks whether a file plays: brings it out of the store for as long as ffprobe reads it.
@ApplicationScoped
class Examination {
    private static final Logger LOG = Logger.getLogger(Examination.class);
    private static final String FILE = "upload";
    private static final int PIECE = 1 << 20;
    private static final int UNPROCESSABLE = 422;
    private static final int NO_ROOM = 507;

    private final ProductSettings products;
    private final UploadSettings settings;

    Examination(ProductSettings products, UploadSettings settings) {
        this.products = products;
        this.settings = settings;
    }

    /// @param mime with codecs where a browser wants them
    record Findings(String mime, Duration length) {}

    /// Problem `not-media` when it is nothing that plays.
    ///
    /// @param meanwhile is called every now and then
    Findings of(TrackReader track, Runnable meanwhile) {
        try (Scratch scratch = Scratch.open(products.scratch())) {
            copy(track, scratch.folder().resolve(FILE), meanwhile);
            Probe probe = Probe.ofForeign(scratch.folder(), FILE, Container.allowed());
            Container container =
                    Container.of(probe).orElseThrow(() -> refusal("a form that is not known"));
            if (probe.streams().isEmpty()) {
                throw refusal("there is neither picture nor sound in it");
            }
            Duration length =
                    probe.length().isPresent()
                            ? probe.length().get()
                            : readThrough(scratch.folder(), meanwhile);
            if (length.toMillis() <= 0) {
                throw refusal("it is over before it begins");
            }
            return new Findings(container.mime(probe), length);
        } catch (ProgramFailed e) {
            LOG.infof("An upload was refused: %s", e.getMessage());
            throw refusal(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warnf("An upload could not be looked at: %s", e);
            throw Problem.of("store-full", NO_ROOM, "There is no room to look at it").exception();
        }
    }

    private static RuntimeException refusal(String why) {
        return Problem.of("not-media", UNPROCESSABLE, "The file is nothing that plays")
                .withDetail(why)
                .exception();
    }

    /// A recorder that never looks back writes no length into the file.
    private Duration readThrough(Path folder, Runnable meanwhile) throws ProgramFailed {
        var end = new AtomicLong();
        Ffmpeg.make(
                List.of(
                        "-format_whitelist",
                        Container.allowed(),
                        "-protocol_whitelist",
                        "file",
                        "-i",
                        "file:" + FILE,
                        "-map",
                        "0:v?",
                        "-map",
                        "0:a?",
                        "-c",
                        "copy",
                        "-f",
                        "null",
                        "-"),
                folder,
                settings.reading(),
                done -> {
                    end.set(done.toNanos());
                    meanwhile.run();
                });
        return Duration.ofNanos(end.get());
    }

    private static void copy(TrackReader track, Path file, Runnable meanwhile) throws IOException {
        long size = track.refresh().bytes();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long position = 0; position < size; ) {
                piece.clear().limit((int) Math.min(PIECE, size - position));
                position += track.read(position, piece);
                piece.flip();
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
                meanwhile.run();
            }
        }
    }
}
