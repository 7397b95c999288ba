package org.balie.recording.products;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.recording.ffmpeg.Probe;
import org.balie.recording.ffmpeg.ProgramFailed;
import org.balie.recording.library.Track;
import org.balie.recording.playing.TrackIndex;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.webm.Cluster;

/// Brings a track's content into a scratch folder, where programs can read it.
final class Material {
    private static final int PIECE = 256 << 10;

    private Material() {}

    /// Empty when there is nothing in it that plays.
    ///
    /// @param step called with each piece
    static Optional<Shot> fetch(Track track, TrackReader reader, Path folder, Runnable step)
            throws IOException, ProgramFailed {
        TrackIndex.Reading index = TrackIndex.of(reader);
        if (reader.mark().bytes() == 0 || (index.initBytes() > 0 && index.clusters().isEmpty())) {
            return Optional.empty();
        }
        String file = "track-" + track.number();
        try (FileChannel out =
                FileChannel.open(
                        folder.resolve(file),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            copy(reader, index.clusters(), out, step);
        }
        Probe probe = Probe.of(folder, file);
        if (probe.streams().isEmpty()) {
            return Optional.empty();
        }
        boolean indexed = index.initBytes() > 0;
        Duration begin = indexed ? index.begin() : probe.start();
        Duration length =
                indexed ? index.end().minus(index.begin()) : probe.length().orElse(Duration.ZERO);
        return Optional.of(new Shot(track, file, probe, begin, length));
    }

    /// Copies all but what stands between a gap and the next place that can be played from.
    private static void copy(
            TrackReader reader, List<Cluster> clusters, FileChannel out, Runnable step)
            throws IOException {
        long position = 0;
        for (TrackReader.Place place : reader.places()) {
            if (place.kind() == Segment.Kind.GAP && place.position() >= position) {
                copy(reader, position, place.position(), out, step);
                position = nextStart(clusters, place.position(), reader.mark().bytes());
            }
        }
        copy(reader, position, reader.mark().bytes(), out, step);
    }

    private static long nextStart(List<Cluster> clusters, long position, long end) {
        return clusters.stream()
                .filter(cluster -> cluster.key() && cluster.position() >= position)
                .mapToLong(Cluster::position)
                .findFirst()
                .orElse(end);
    }

    private static void copy(
            TrackReader reader, long from, long end, FileChannel out, Runnable step)
            throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long position = from;
        while (position < end) {
            piece.clear().limit((int) Math.min(PIECE, end - position));
            int some = reader.read(position, piece);
            if (some <= 0) {
                return;
            }
            position += some;
            step.run();
            piece.flip();
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        }
    }
}
