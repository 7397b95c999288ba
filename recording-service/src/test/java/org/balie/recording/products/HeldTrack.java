package org.balie.recording.products;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.recording.sealed.Mark;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackReader;

/// A track in memory.
record HeldTrack(byte[] content) implements TrackReader {
    @Override
    public TrackHeader header() {
        return new TrackHeader(1, TrackKind.SCREEN, "video/webm", Optional.empty(), Instant.EPOCH);
    }

    @Override
    public Mark refresh() {
        return mark();
    }

    @Override
    public Mark mark() {
        return new Mark(1, Duration.ZERO, content.length, "");
    }

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int some = (int) Math.min(into.remaining(), content.length - position);
        if (some > 0) {
            into.put(content, (int) position, some);
        }
        return Math.max(0, some);
    }

    @Override
    public void close() {}
}
