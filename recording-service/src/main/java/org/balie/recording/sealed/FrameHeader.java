package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/// What stands in the clear before each sealed segment of a log; `FORM.md` has the layout. All of
/// it is authenticated with the segment.
final class FrameHeader {
    static final int BYTES = 80;

    /// What a frame has beside its content: this header, and the tag.
    static final int OVERHEAD = BYTES + RecordingKey.TAG_BYTES;

    static final int MAX_FRAME = OVERHEAD + Segment.MAX_BYTES;

    private static final int MAGIC = 0x42534547; // BSEG
    private static final int SEALED = 4;
    private static final int NUMBER = 8;
    private static final int KIND = 12;
    private static final int FROM = 16;
    private static final int POSITION = 24;
    private static final int LENGTH = 32;
    private static final int PREVIOUS = 36;
    private static final int NONCE = PREVIOUS + Hash.BYTES;

    private final ByteBuffer bytes;

    private FrameHeader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// @param position of its first byte in the track's content
    /// @throws IllegalArgumentException when the segment is none that the form has room for
    static FrameHeader of(Segment segment, long position, Hash previous, byte[] nonce) {
        int content = segment.content().remaining();
        if (content > (segment.kind() == Segment.Kind.GAP ? 0 : Segment.MAX_BYTES)) {
            throw new IllegalArgumentException("too much content: " + content);
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putInt(MAGIC)
                .putInt(content + RecordingKey.TAG_BYTES)
                .putInt(segment.number())
                .putInt(segment.kind() == Segment.Kind.GAP ? 1 : 0)
                .putLong(segment.from().toMillis())
                .putLong(position)
                .putInt(Math.toIntExact(segment.length().toMillis()))
                .put(previous.bytes())
                .put(nonce);
        return parse(bytes.flip())
                .orElseThrow(() -> new IllegalArgumentException("no times: " + segment));
    }

    static boolean mayBeginAt(ByteBuffer bytes, int index) {
        return bytes.getInt(index) == MAGIC;
    }

    /// Empty when these bytes are no header.
    static Optional<FrameHeader> parse(ByteBuffer bytes) {
        var header = new FrameHeader(bytes);
        boolean sound =
                bytes.limit() == BYTES
                        && bytes.getInt(0) == MAGIC
                        && header.content() >= 0
                        && header.content() <= Segment.MAX_BYTES
                        && header.number() >= 0
                        && (bytes.getInt(KIND) | 1) == 1
                        && header.from() >= 0
                        && header.from() <= Long.MAX_VALUE / 2
                        && header.position() >= 0
                        && header.length() >= 0;
        return sound ? Optional.of(header) : Optional.empty();
    }

    ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer().clear();
    }

    /// Bytes of content.
    int content() {
        return bytes.getInt(SEALED) - RecordingKey.TAG_BYTES;
    }

    int frameLength() {
        return content() + OVERHEAD;
    }

    int number() {
        return bytes.getInt(NUMBER);
    }

    Segment.Kind kind() {
        return bytes.getInt(KIND) == 0 ? Segment.Kind.MEDIA : Segment.Kind.GAP;
    }

    /// Milliseconds on the track's own clock.
    long from() {
        return bytes.getLong(FROM);
    }

    long position() {
        return bytes.getLong(POSITION);
    }

    /// Milliseconds.
    int length() {
        return bytes.getInt(LENGTH);
    }

    Hash previous() {
        return Hash.at(bytes, PREVIOUS);
    }

    byte[] nonce() {
        byte[] nonce = new byte[RecordingKey.NONCE_BYTES];
        bytes.get(NONCE, nonce);
        return nonce;
    }

    boolean isSameAs(FrameHeader other) {
        return bytes().equals(other.bytes());
    }

    /// How far a track is durable that ends in this frame.
    Mark mark(Hash head) {
        return new Mark(
                number() + 1,
                Duration.ofMillis(from() + length()),
                position() + content(),
                head.hex());
    }
}
