package org.balie.localstack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.balie.local.parts.PartFailed;
import org.jspecify.annotations.Nullable;

/// One stack at a time per directory. The system lets go of the lock when its holder ends, however
/// it ends.
final class DirectoryLock implements AutoCloseable {
    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    static DirectoryLock take(Path directory) {
        Path path = directory.resolve("lock");
        try {
            Files.createDirectories(directory);
            FileChannel file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(file);
            if (lock == null) {
                String holder = Files.readString(path).strip();
                file.close();
                throw new PartFailed(
                        "Balie runs already on "
                                + directory
                                + " (process "
                                + holder
                                + "). Stop it first.");
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            file.truncate(0);
            file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(file);
        } catch (IOException e) {
            throw new PartFailed("Cannot write to " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException _) {
            // Nothing depends on it any more.
        }
    }
}
