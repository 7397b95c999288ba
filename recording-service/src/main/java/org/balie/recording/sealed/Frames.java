package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.balie.recording.store.LogReader;

/// Reads single frames of a track's log. A frame lies where the number and the contents of those
/// before it put it, so nothing that the log says of itself leads a reader elsewhere.
final class Frames {
    private final LogReader log;
    private final RecordingKey key;
    private final HeaderRecord record;
    private final Buffers buffers;

    Frames(LogReader log, RecordingKey key, HeaderRecord record, Buffers buffers) {
        this.log = log;
        this.key = key;
        this.record = record;
        this.buffers = buffers;
    }

    /// Where in the log it begins.
    long offset(int number, long position) {
        return record.bytes() + (long) number * FrameHeader.OVERHEAD + position;
    }

    private long offset(FrameHeader header) {
        return offset(header.number(), header.position());
    }

    long end(FrameHeader header) {
        return offset(header) + header.frameLength();
    }

    /// The header at the place of this frame, if there is one that says it is this.
    Optional<FrameHeader> header(int number, long position) {
        ByteBuffer bytes = ByteBuffer.allocate(FrameHeader.BYTES);
        log.read(offset(number, position), bytes);
        return FrameHeader.parse(bytes.flip())
                .filter(header -> header.number() == number && header.position() == position);
    }

    /// The hash of a frame; empty when it is not all there or not what was written.
    Optional<Hash> check(FrameHeader header) {
        ByteBuffer content = buffers.take(header.frameLength());
        try {
            return open(header, content);
        } finally {
            buffers.give(content);
        }
    }

    /// Decrypts a frame's content into the buffer.
    ///
    /// @return its hash; empty when it is not all there or not what was written
    Optional<Hash> open(FrameHeader header, ByteBuffer into) {
        ByteBuffer sealed = buffers.take(header.content() + RecordingKey.TAG_BYTES);
        try {
            log.read(offset(header) + FrameHeader.BYTES, sealed);
            if (sealed.hasRemaining()) {
                return Optional.empty();
            }
            sealed.flip();
            String name = HeaderRecord.name(record.header().number());
            return key.open(header.nonce(), name, header.bytes(), sealed, into)
                    ? Optional.of(Hash.of(header.bytes(), sealed))
                    : Optional.empty();
        } finally {
            buffers.give(sealed);
        }
    }

    /// Whether what lies from this place to the end of the log may be one append that a crash
    /// interrupted: no longer than a frame, and no later frame among it, which would show that what
    /// comes here was once promised.
    boolean isTorn(int number, long position, long size) {
        long start = offset(number, position);
        long rest = size - start;
        return rest <= 0 || (rest <= FrameHeader.MAX_FRAME && !holdsFrame(start, (int) rest));
    }

    private boolean holdsFrame(long start, int length) {
        ByteBuffer rest = buffers.take(length);
        try {
            log.read(start, rest);
            rest.flip();
            return IntStream.rangeClosed(1, rest.limit() - FrameHeader.BYTES)
                    .filter(at -> FrameHeader.mayBeginAt(rest, at))
                    .anyMatch(at -> isFrame(rest.slice(at, FrameHeader.BYTES), start + at));
        } finally {
            buffers.give(rest);
        }
    }

    private boolean isFrame(ByteBuffer bytes, long offset) {
        return FrameHeader.parse(bytes).filter(header -> offset(header) == offset).isPresent();
    }
}
