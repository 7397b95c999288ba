package org.balie.recording.playing;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.balie.recording.sealed.TrackReader;

/// A part of a track's content as a stream. It reads when it is read, so that a slow client costs
/// one buffer and no more. Closing it closes the track.
public final class TrackStream extends InputStream {
    private final TrackReader track;
    private long position;
    private long left;

    public TrackStream(TrackReader track, ByteRange range) {
        this.track = track;
        this.position = range.first();
        this.left = range.count();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        Objects.checkFromIndexSize(from, count, into.length);
        if (count == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int wanted = (int) Math.min(count, left);
        int some = track.read(position, ByteBuffer.wrap(into, from, wanted));
        if (some <= 0) {
            // It was longer when the answer began; a short answer would pass for a whole one.
            throw new IllegalStateException("a track became shorter");
        }
        position += some;
        left -= some;
        return some;
    }

    @Override
    public void close() {
        track.close();
    }
}
