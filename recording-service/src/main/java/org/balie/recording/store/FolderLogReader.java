package org.balie.recording.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads a log in a file.
final class FolderLogReader implements LogReader {
    private final Path file;
    private final FileChannel channel;

    FolderLogReader(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    @Override
    public long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw Failures.of("could not read " + file, e);
        }
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int total = 0;
        try {
            while (into.hasRemaining()) {
                int count = channel.read(into, position + total);
                if (count < 0) {
                    break;
                }
                total += count;
            }
        } catch (IOException e) {
            throw Failures.of("could not read " + file, e);
        }
        return total;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.of("could not close " + file, e);
        }
    }
}
