package org.balie.recording.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who may write a log. Between processes it is a lock on a file of its own, since POSIX gives up a
/// process's locks on a file as soon as it closes any channel to it, a reader's too. Within the
/// process it is a table, asked first for the same reason.
final class LogLock implements AutoCloseable {
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path log;
    private final FileChannel channel;

    private LogLock(Path log, FileChannel channel) {
        this.log = log;
        this.channel = channel;
    }

    /// @throws LogTaken when somebody has it
    static LogLock take(Path log) throws IOException {
        if (!TAKEN.add(log)) {
            throw new LogTaken("this process is writing " + log + " already");
        }
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            log.resolveSibling("." + log.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new LogTaken("another process is writing " + log);
            }
            return new LogLock(log, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            TAKEN.remove(log);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } finally {
            TAKEN.remove(log);
        }
    }
}
