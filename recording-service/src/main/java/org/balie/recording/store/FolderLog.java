package org.balie.recording.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;

/// A log in a file.
final class FolderLog implements LogAppender {
    private final Path file;
    private final LogLock lock;
    private final LongSupplier room;
    private FileChannel channel;
    private long size;

    FolderLog(Path file, LogLock lock, LongSupplier room) throws IOException {
        this.file = file;
        this.lock = lock;
        this.room = room;
        this.channel = open(file);
        // Whoever goes on after it takes what is there for durable.
        channel.force(false);
        this.size = channel.size();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void append(ByteBuffer... content) {
        long length = 0;
        for (ByteBuffer part : content) {
            length += part.remaining();
        }
        if (room.getAsLong() < length) {
            throw new StoreFull("no room for " + length + " bytes in " + file);
        }
        try {
            write(content);
            channel.force(false);
            size += length;
        } catch (IOException e) {
            StoreFailure failure = Failures.of("could not append to " + file, e);
            giveBack(failure);
            throw failure;
        }
    }

    private void write(ByteBuffer... content) throws IOException {
        long position = size;
        for (ByteBuffer part : content) {
            ByteBuffer rest = part.duplicate();
            while (rest.hasRemaining()) {
                position += channel.write(rest, position);
            }
        }
    }

    /// What came half onto a full disk is of no use, and its place may be.
    private void giveBack(StoreFailure failure) {
        try {
            truncate(size);
        } catch (StoreFailure e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void truncate(long to) {
        if (to > size) {
            throw new IllegalArgumentException("a log is cut, not drawn out: " + to);
        }
        try {
            if (!channel.isOpen()) {
                // Whoever interrupts a thread closes the channel that it is waiting for.
                channel = open(file);
            }
            channel.truncate(to);
            channel.force(false);
            size = to;
        } catch (IOException e) {
            throw Failures.of("could not cut " + file, e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            channel.close();
        } catch (IOException e) {
            throw Failures.of("could not close " + file, e);
        }
    }
}
