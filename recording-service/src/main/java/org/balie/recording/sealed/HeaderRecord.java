package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.balie.recording.store.LogReader;

/// What a track's log begins with: the [TrackHeader], sealed (`FORM.md`).
///
/// @param bytes how long it is in the log
/// @param head what the first segment is hashed onto
record HeaderRecord(TrackHeader header, int bytes, Hash head) {
    private static final int MAGIC = 0x4254524B; // BTRK
    private static final int VERSION = 1;
    private static final int CLEAR = 12;
    private static final int PREFIX = CLEAR + RecordingKey.NONCE_BYTES;

    static String name(int track) {
        return "track-" + track;
    }

    /// The bytes of a new one.
    static ByteBuffer seal(TrackHeader header, RecordingKey key) {
        ByteBuffer plain = HeaderForm.bytes(header);
        int sealed = plain.remaining() + RecordingKey.TAG_BYTES;
        ByteBuffer record = ByteBuffer.allocate(PREFIX + sealed);
        byte[] nonce = key.nonce();
        record.putInt(MAGIC).putInt(VERSION).putInt(sealed).put(nonce);
        ByteBuffer clear = record.duplicate().flip().limit(CLEAR);
        key.seal(nonce, name(header.number()), clear, plain, record);
        return record.flip();
    }

    /// Whether the log ends before its header does, so that nothing was ever promised of it.
    static boolean isTorn(LogReader log) {
        ByteBuffer start = ByteBuffer.allocate(CLEAR);
        if (log.read(0, start) < CLEAR) {
            return true;
        }
        int sealed = start.getInt(8);
        return sealed >= 0 && sealed <= HeaderForm.MAX_BYTES && log.size() < PREFIX + sealed;
    }

    /// @throws Damaged when the log does not begin with this track's header
    static HeaderRecord read(LogReader log, RecordingKey key, int track) {
        ByteBuffer start = ByteBuffer.allocate(PREFIX);
        log.read(0, start);
        int length = start.getInt(8);
        if (start.hasRemaining()
                || start.getInt(0) != MAGIC
                || start.getInt(4) != VERSION
                || length < RecordingKey.TAG_BYTES
                || length > HeaderForm.MAX_BYTES) {
            throw new Damaged("track " + track + " does not begin with a header");
        }
        ByteBuffer sealed = ByteBuffer.allocate(length);
        log.read(PREFIX, sealed);
        ByteBuffer plain = ByteBuffer.allocate(length);
        byte[] nonce = new byte[RecordingKey.NONCE_BYTES];
        start.get(CLEAR, nonce);
        ByteBuffer clear = start.duplicate().flip().limit(CLEAR);
        if (!key.open(nonce, name(track), clear, sealed.flip(), plain)) {
            throw new Damaged("the header of track " + track + " is not what was written");
        }
        TrackHeader header = HeaderForm.read(plain.flip());
        Hash head = Hash.of(key.context(name(track)), start.flip(), sealed);
        return new HeaderRecord(header, PREFIX + length, head);
    }

    Mark mark() {
        return new Mark(0, Duration.ZERO, 0, head.hex());
    }
}
