package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import org.balie.recording.store.LogAppender;
import org.balie.recording.store.LogReader;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoreFailure;
import org.balie.recording.store.StoredName;

/// The log `places-N`: where a track's segments lie, some hundred at a time, so that whoever opens
/// a long track need not go from frame to frame. It is a help and no more: what is missing here, or
/// is not what was written, is found in the track itself.
final class PlaceLog {
    private static final int PLACES = 256;
    private static final int PLACE_BYTES = 16;
    private static final int CLEAR = 8;
    private static final int PREFIX = CLEAR + RecordingKey.NONCE_BYTES;

    private final Store store;
    private final RecordingKey key;
    private final StoredName name;
    private ByteBuffer pending = ByteBuffer.allocate(0);

    /// Number of the first segment that is not in the log.
    private int next;

    /// Bytes of the log that are of use.
    private long end;

    private boolean givenUp;

    PlaceLog(Store store, RecordingKey key, int track) {
        this.store = store;
        this.key = key;
        this.name = new StoredName(key.recording(), name(track));
    }

    static String name(int track) {
        return "places-" + track;
    }

    int next() {
        return next + pending.position() / PLACE_BYTES;
    }

    /// Nothing in it is of use.
    void discard() {
        next = 0;
        end = 0;
    }

    void readInto(Places places) {
        store.read(name)
                .ifPresent(
                        log -> {
                            try (log) {
                                while (readSome(log, places)) {
                                    next = places.size();
                                }
                            }
                        });
    }

    private boolean readSome(LogReader log, Places places) {
        ByteBuffer start = ByteBuffer.allocate(PREFIX);
        if (log.read(end, start) < PREFIX) {
            return false;
        }
        int count = start.getInt(4);
        if (start.getInt(0) != places.size() || count < 1 || count > PLACES) {
            return false;
        }
        int length = count * PLACE_BYTES + RecordingKey.TAG_BYTES;
        ByteBuffer sealed = ByteBuffer.allocate(length);
        log.read(end + PREFIX, sealed);
        ByteBuffer plain = ByteBuffer.allocate(length);
        byte[] nonce = new byte[RecordingKey.NONCE_BYTES];
        start.get(CLEAR, nonce);
        if (!key.open(nonce, name.name(), start.flip().limit(CLEAR), sealed.flip(), plain)) {
            return false;
        }
        plain.flip();
        while (plain.hasRemaining()) {
            places.add(plain.getLong(), plain.getInt(), plain.getInt());
        }
        end += PREFIX + length;
        return true;
    }

    /// Keeps it for the log, and writes some when there are enough of them.
    ///
    /// @param length as [Places] has it
    void add(long from, int length, int bytes) {
        if (givenUp) {
            return;
        }
        if (pending.capacity() == 0) {
            pending = ByteBuffer.allocate(PLACES * PLACE_BYTES);
        }
        pending.putLong(from).putInt(length).putInt(bytes);
        if (!pending.hasRemaining()) {
            flush();
        }
    }

    /// Writes what there is. When that fails it is given up: the segments themselves are durable.
    void flush() {
        if (pending.position() == 0) {
            return;
        }
        ByteBuffer chunk = chunk();
        try (LogAppender log = store.append(name)) {
            log.truncate(end);
            log.append(chunk);
            end = log.size();
            next = next();
            pending.clear();
        } catch (StoreFailure | IllegalArgumentException _) {
            givenUp = true;
            pending = ByteBuffer.allocate(0);
        }
    }

    private ByteBuffer chunk() {
        ByteBuffer places = pending.duplicate().flip();
        int length = PREFIX + places.remaining() + RecordingKey.TAG_BYTES;
        ByteBuffer chunk = ByteBuffer.allocate(length);
        byte[] nonce = key.nonce();
        chunk.putInt(next).putInt(places.remaining() / PLACE_BYTES).put(nonce);
        ByteBuffer clear = chunk.duplicate().flip().limit(CLEAR);
        key.seal(nonce, name.name(), clear, places, chunk);
        return chunk.flip();
    }
}
