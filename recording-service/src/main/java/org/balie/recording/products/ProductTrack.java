package org.balie.recording.products;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.RecordingRef;

/// Writes a file that was made into the recording, sealed as everything in it.
record ProductTrack(int number, String mime, Instant madeAt) {
    private static final int PIECE = 512 << 10;

    /// @param step called before each piece, which may interrupt this thread: nothing more is
    ///   written then
    /// @return its bytes
    long write(Vault vault, RecordingRef ref, Path file, Runnable step) throws IOException {
        try (TrackWriter writer = vault.begin(ref, header());
                FileChannel in = FileChannel.open(file)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            step.run();
            while (fill(in, piece.clear())) {
                append(writer, piece.flip());
                step.run();
            }
            return writer.mark().bytes();
        }
    }

    /// A segment for each piece, to be found by its number.
    long write(Vault vault, RecordingRef ref, List<byte[]> pieces) {
        try (TrackWriter writer = vault.begin(ref, header())) {
            pieces.forEach(piece -> append(writer, ByteBuffer.wrap(piece)));
            return writer.mark().bytes();
        }
    }

    private TrackHeader header() {
        return new TrackHeader(number, TrackKind.PRODUCT, mime, Optional.empty(), madeAt);
    }

    private static boolean fill(FileChannel in, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            if (in.read(piece) < 0) {
                break;
            }
        }
        return piece.position() > 0;
    }

    private static void append(TrackWriter writer, ByteBuffer content) {
        writer.append(
                new Segment(
                        writer.mark().next(),
                        Segment.Kind.MEDIA,
                        Duration.ZERO,
                        Duration.ZERO,
                        content));
    }
}
