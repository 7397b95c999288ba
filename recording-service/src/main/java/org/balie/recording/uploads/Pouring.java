package org.balie.recording.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.balie.recording.sealed.Mark;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackWriter;

/// Takes a body into a track, a megabyte at a time: the next is read when the last is durable, so a
/// store that is slow makes the sender slow, and nothing piles up.
final class Pouring {
    private static final int PIECE = 1 << 20;

    private Pouring() {}

    /// @param meanwhile is called after each piece
    /// @throws IOException when the sender is gone
    static Mark into(TrackWriter track, InputStream body, Bounds bounds, Runnable meanwhile)
            throws IOException {
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        for (int some = PIECE; some == PIECE; ) {
            some = body.readNBytes(piece, 0, PIECE);
            bytes += some;
            bounds.require(bytes);
            if (some > 0) {
                track.append(segment(track, ByteBuffer.wrap(piece, 0, some)));
            }
            meanwhile.run();
        }
        return track.mark();
    }

    /// Where in the time of the film a piece lies is nobody's to know before all of it is there.
    private static Segment segment(TrackWriter track, ByteBuffer content) {
        return new Segment(
                track.mark().next(), Segment.Kind.MEDIA, Duration.ZERO, Duration.ZERO, content);
    }
}
