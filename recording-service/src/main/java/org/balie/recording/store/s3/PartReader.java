package org.balie.recording.store.s3;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.balie.recording.store.LogReader;
import org.balie.recording.store.StoreAway;

/// Reads a log out of its parts.
final class PartReader implements LogReader {
    private final Bucket bucket;
    private final Parts parts;

    PartReader(Bucket bucket, String folder) {
        this.bucket = bucket;
        this.parts = new Parts(folder);
        parts.refresh(bucket);
    }

    @Override
    public long size() {
        parts.refresh(bucket);
        return parts.end();
    }

    Parts parts() {
        return parts;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int start = into.position();
        if (position + into.remaining() > parts.end()) {
            parts.refresh(bucket);
        }
        long at = position;
        while (into.hasRemaining() && at < parts.end()) {
            int part = parts.at(at);
            int length = (int) Math.min(into.remaining(), parts.end(part) - at);
            at += get(at, length, into);
        }
        return into.position() - start;
    }

    /// Compaction may have put another part in the place of those that are known.
    private int get(long position, int length, ByteBuffer into) {
        Optional<ByteBuffer> content = get(position, length);
        if (content.isEmpty()) {
            parts.refreshAll(bucket);
            content = position < parts.end() ? get(position, length) : Optional.empty();
        }
        ByteBuffer got = content.orElseThrow(() -> new StoreAway("a part of a log went away"));
        int count = got.remaining();
        into.put(got);
        return count;
    }

    private Optional<ByteBuffer> get(long position, int length) {
        int part = parts.at(position);
        return bucket.get(parts.key(part), position - parts.offset(part), length);
    }

    @Override
    public void close() {
        // Nothing is held open between two calls.
    }
}
