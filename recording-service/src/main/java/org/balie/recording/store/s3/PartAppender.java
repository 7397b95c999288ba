package org.balie.recording.store.s3;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.store.LogAppender;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.StoreAway;
import software.amazon.awssdk.core.sync.RequestBody;

/// Appends to a log: each time one new object, which the store acknowledges when it is durable. Two
/// writers would want the same name for theirs, and only one can have it.
final class PartAppender implements LogAppender {
    /// How often what an own failed attempt left is cleared out of the way.
    private static final int ATTEMPTS = 3;

    private final Bucket bucket;
    private final String folder;
    private final Runnable released;
    private final String writer = UUID.randomUUID().toString();
    private int attempts;
    private long size;

    PartAppender(Bucket bucket, String folder, Runnable released) {
        this.bucket = bucket;
        this.folder = folder;
        this.released = released;
        var parts = new Parts(folder);
        parts.refresh(bucket);
        if (parts.hasHole()) {
            // What lies behind it would come back with what is appended now.
            throw new StoreAway("parts are missing of " + folder);
        }
        this.size = parts.end();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void append(ByteBuffer... content) {
        var body = new BufferedParts(content);
        if (body.length() == 0) {
            return;
        }
        String key = Parts.key(folder, size);
        String attempt = writer + "/" + attempts++;
        RequestBody request =
                RequestBody.fromContentProvider(
                        body::stream, body.length(), "application/octet-stream");
        for (int i = 0; i < ATTEMPTS; i++) {
            if (bucket.putNew(key, attempt, request) || isMine(key, attempt)) {
                size += body.length();
                return;
            }
        }
        throw new LogTaken("somebody else writes " + key);
    }

    /// Says whether the object that is there already is this attempt's, whose answer was lost on
    /// the way. One of an earlier attempt is removed.
    private boolean isMine(String key, String attempt) {
        Optional<String> owner = bucket.writerOf(key);
        if (owner.filter(attempt::equals).isPresent()) {
            return true;
        }
        if (owner.isPresent()) {
            requireOwn(key, owner.get());
            bucket.delete(List.of(key));
        }
        return false;
    }

    private void requireOwn(String key, String owner) {
        if (!owner.startsWith(writer + "/")) {
            throw new LogTaken("somebody else writes " + key);
        }
    }

    @Override
    public void truncate(long to) {
        if (to > size) {
            throw new IllegalArgumentException("a log is cut, not drawn out: " + to);
        }
        var keys =
                bucket.list(folder, folder)
                        .map(object -> object.key())
                        .filter(key -> Parts.isPart(folder, key))
                        .filter(key -> Parts.offset(folder, key) >= to)
                        .toList();
        for (String key : keys) {
            if (Parts.offset(folder, key) >= size) {
                bucket.writerOf(key).ifPresent(owner -> requireOwn(key, owner));
            }
        }
        // From the end, so that no hole is left when it stops half-way.
        bucket.delete(keys.reversed());
        cutLast(to);
        size = to;
    }

    private void cutLast(long to) {
        var parts = new Parts(folder);
        parts.refresh(bucket);
        if (parts.end() > to) {
            int last = parts.size() - 1;
            int kept = Math.toIntExact(to - parts.offset(last));
            String key = parts.key(last);
            ByteBuffer rest = bucket.get(key, 0, kept).orElseThrow();
            bucket.put(key, RequestBody.fromByteBuffer(rest));
        }
    }

    @Override
    public void close() {
        released.run();
    }
}
