package org.balie.recording.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// The plainest store that keeps the contract, and a disk that can be broken into: what lies in it
/// can be looked at and changed, and a crash takes what was not made durable. For one thread.
public final class MemoryStore implements Store {
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final TreeMap<String, Integer> durable = new TreeMap<>();

    private int reads;

    /// Bytes until the next append fails half-way.
    private long untilFailure = Long.MAX_VALUE;

    public MemoryStore() {}

    /// As another one is now; nobody writes it.
    public MemoryStore(MemoryStore other) {
        other.contents.forEach((name, bytes) -> contents.put(name, bytes.clone()));
    }

    /// How often a log was read.
    public int reads() {
        return reads;
    }

    private byte[] at(String path) {
        return Objects.requireNonNull(contents.get(path), path);
    }

    public byte[] bytes(StoredName name) {
        return at(name.path()).clone();
    }

    public void replace(StoredName name, byte[] bytes) {
        contents.put(name.path(), bytes.clone());
    }

    /// One append fails after so many bytes, and so does cutting off what it left.
    public void failAfter(long bytes) {
        untilFailure = bytes;
    }

    /// Everybody is gone, and of what was not durable some is left.
    public void crash(RandomGenerator random) {
        taken.clear();
        durable.forEach(
                (name, size) -> {
                    byte[] all = at(name);
                    int kept = size + random.nextInt(all.length - size + 1);
                    contents.put(name, Arrays.copyOf(all, kept));
                });
        durable.clear();
        untilFailure = Long.MAX_VALUE;
    }

    @Override
    public void put(StoredName name, byte[] content) {
        if (content.length > MAX_OBJECT_BYTES) {
            throw new IllegalArgumentException("too long");
        }
        replace(name, content);
    }

    @Override
    public Optional<byte[]> get(StoredName name) {
        return Optional.ofNullable(contents.get(name.path()))
                .filter(bytes -> bytes.length <= MAX_OBJECT_BYTES)
                .map(byte[]::clone);
    }

    @Override
    public LogAppender append(StoredName name) {
        if (!taken.add(name.path())) {
            throw new LogTaken(name.path());
        }
        contents.putIfAbsent(name.path(), new byte[0]);
        durable.put(name.path(), at(name.path()).length);
        return new Appender(name.path());
    }

    @Override
    public Optional<LogReader> read(StoredName name) {
        return contents.containsKey(name.path())
                ? Optional.of(new Reader(name.path()))
                : Optional.empty();
    }

    @Override
    public List<StoredName> list(RecordingRef recording) {
        String folder = new StoredName(recording, "x").path().replaceFirst("x$", "");
        return contents.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> new StoredName(recording, path.substring(folder.length())))
                .toList();
    }

    @Override
    public void delete(RecordingRef recording) {
        list(recording).forEach(this::delete);
    }

    @Override
    public void delete(StoredName name) {
        contents.remove(name.path());
        durable.remove(name.path());
    }

    @Override
    public void compact(StoredName log) {
        // Nothing to do.
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    private final class Appender implements LogAppender {
        private final String path;
        private int size;

        Appender(String path) {
            this.path = path;
            this.size = at(path).length;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void append(ByteBuffer... content) {
            byte[] all = at(path);
            if (all.length != size) {
                throw new IllegalStateException("what a failure left was not cut off");
            }
            for (ByteBuffer part : content) {
                ByteBuffer rest = part.duplicate();
                byte[] written = new byte[(int) Math.min(rest.remaining(), untilFailure)];
                rest.get(written);
                all = Arrays.copyOf(all, all.length + written.length);
                System.arraycopy(written, 0, all, all.length - written.length, written.length);
                contents.put(path, all);
                untilFailure -= untilFailure == Long.MAX_VALUE ? 0 : written.length;
                if (untilFailure == 0) {
                    untilFailure = Long.MAX_VALUE;
                    throw new StoreFull("no room");
                }
            }
            size = all.length;
            durable.put(path, size);
        }

        @Override
        public void truncate(long to) {
            if (to > size) {
                throw new IllegalArgumentException("longer");
            }
            size = (int) to;
            contents.put(path, Arrays.copyOf(at(path), size));
            durable.put(path, size);
        }

        @Override
        public void close() {
            taken.remove(path);
            durable.remove(path);
        }
    }

    private final class Reader implements LogReader {
        private final String path;

        Reader(String path) {
            this.path = path;
        }

        @Override
        public long size() {
            return at(path).length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            reads++;
            byte[] all = at(path);
            int count = (int) Math.clamp(all.length - position, 0, into.remaining());
            into.put(all, (int) Math.min(position, all.length), count);
            return count;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
