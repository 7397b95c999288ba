package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import org.balie.recording.store.LogAppender;

/// Appends to a track's log. What it holds does not grow.
final class SealedTrackWriter implements TrackWriter {
    private final LogAppender log;
    private final RecordingKey key;
    private final TrackHeader header;
    private final PlaceLog places;
    private final Buffers buffers;
    private Mark mark;

    /// Whether a failed append may have left something behind what is durable.
    private boolean torn;

    SealedTrackWriter(
            LogAppender log,
            RecordingKey key,
            TrackHeader header,
            Mark mark,
            PlaceLog places,
            Buffers buffers) {
        this.log = log;
        this.key = key;
        this.header = header;
        this.mark = mark;
        this.places = places;
        this.buffers = buffers;
    }

    @Override
    public TrackHeader header() {
        return header;
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public Mark append(Segment segment) {
        if (segment.number() != mark.next()) {
            throw new IllegalArgumentException(
                    "segment " + segment.number() + " where " + mark.next() + " comes next");
        }
        var frame = FrameHeader.of(segment, mark.bytes(), new Hash(mark.head()), key.nonce());
        if (torn) {
            log.truncate(log.size());
            torn = false;
        }
        ByteBuffer bytes = buffers.take(frame.frameLength());
        try {
            bytes.put(frame.bytes());
            String name = HeaderRecord.name(header.number());
            key.seal(frame.nonce(), name, frame.bytes(), segment.content(), bytes);
            bytes.flip();
            Hash head = Hash.of(bytes);
            torn = true;
            log.append(bytes);
            torn = false;
            mark = frame.mark(head);
            places.add(frame.from(), Places.lengthOf(frame), frame.content());
            return mark;
        } finally {
            buffers.give(bytes);
        }
    }

    @Override
    public void close() {
        places.flush();
        log.close();
    }
}
