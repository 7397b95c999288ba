package org.balie.recording.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Recordings as files below a folder: `site/recording/name`. What has returned survives the loss
/// of power, names of files included. Files whose names begin with a dot are this store's own:
/// half-written objects, and locks.
///
/// The folder itself is made once, at the start. When it is gone later, a disk is, and nothing is
/// written to what may lie below its mount point.
public final class FolderStore implements Store {
    private final Path folder;
    private final long reserve;
    private final FileStore disk;

    /// @param reserve bytes of the disk that logs leave free for all else
    public FolderStore(Path folder, long reserve) {
        this.reserve = reserve;
        try {
            this.folder = Files.createDirectories(folder).toRealPath();
            this.disk = Files.getFileStore(this.folder);
        } catch (IOException e) {
            throw Failures.of("no folder for recordings at " + folder, e);
        }
    }

    @Override
    public void put(StoredName name, byte[] content) {
        if (content.length > MAX_OBJECT_BYTES) {
            throw new IllegalArgumentException("too long for an object: " + content.length);
        }
        Path file = folder.resolve(name.path());
        Path half = file.resolveSibling("." + name.name() + "." + UUID.randomUUID());
        try {
            makeFolders(name.recording());
            try {
                write(half, content);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            sync(folderOf(name.recording()));
        } catch (IOException e) {
            throw Failures.of("could not write " + name.path(), e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(StoredName name) {
        try (InputStream file = Files.newInputStream(folder.resolve(name.path()))) {
            byte[] content = file.readNBytes(MAX_OBJECT_BYTES + 1);
            return Optional.of(content).filter(bytes -> bytes.length <= MAX_OBJECT_BYTES);
        } catch (NoSuchFileException e) {
            return absent(name, e);
        } catch (IOException e) {
            throw Failures.of("could not read " + name.path(), e);
        }
    }

    @Override
    public LogAppender append(StoredName name) {
        Path file = folder.resolve(name.path());
        try {
            makeFolders(name.recording());
            LogLock lock = LogLock.take(file);
            try {
                if (Files.notExists(file)) {
                    Files.createFile(file);
                    sync(folderOf(name.recording()));
                }
                return new FolderLog(file, lock, this::room);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failures.of("could not open " + name.path(), e);
        }
    }

    @Override
    public Optional<LogReader> read(StoredName name) {
        try {
            return Optional.of(new FolderLogReader(folder.resolve(name.path())));
        } catch (NoSuchFileException e) {
            return absent(name, e);
        } catch (IOException e) {
            throw Failures.of("could not open " + name.path(), e);
        }
    }

    @Override
    public List<StoredName> list(RecordingRef recording) {
        try (Stream<Path> files = Files.list(folderOf(recording))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .map(file -> new StoredName(recording, file))
                    .toList();
        } catch (NoSuchFileException e) {
            requireFolder(e);
            return List.of();
        } catch (IOException e) {
            throw Failures.of("could not list " + recording, e);
        }
    }

    @Override
    public void delete(RecordingRef recording) {
        Path place = folderOf(recording);
        try {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(place);
            sync(folder.resolve(recording.siteId()));
        } catch (NoSuchFileException e) {
            requireFolder(e);
        } catch (IOException e) {
            throw Failures.of("could not remove " + recording, e);
        }
    }

    @Override
    public void delete(StoredName name) {
        Path file = folder.resolve(name.path());
        try {
            if (Files.deleteIfExists(file)) {
                sync(folderOf(name.recording()));
            } else {
                requireFolder(new NoSuchFileException(file.toString()));
            }
        } catch (IOException e) {
            throw Failures.of("could not remove " + name.path(), e);
        }
    }

    /// A file is as good as it gets.
    @Override
    public void compact(StoredName log) {
        // Nothing to do.
    }

    @Override
    public long room() {
        try {
            requireFolder(new NoSuchFileException(folder.toString()));
            return Math.max(0, disk.getUsableSpace() - reserve);
        } catch (IOException e) {
            throw Failures.of("could not ask for the room in " + folder, e);
        }
    }

    private Path folderOf(RecordingRef recording) {
        return folder.resolve(recording.siteId()).resolve(recording.recordingId().toString());
    }

    /// One by one, so that the folder of all is never made anew.
    private void makeFolders(RecordingRef recording) throws IOException {
        Path site = folder.resolve(recording.siteId());
        makeFolder(folder, site);
        makeFolder(site, folderOf(recording));
    }

    private static void makeFolder(Path parent, Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return;
        }
        try {
            Files.createDirectory(place);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
        sync(parent);
    }

    /// Makes names in a folder durable.
    private static void sync(Path place) throws IOException {
        try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private <T> Optional<T> absent(StoredName name, IOException cause) {
        requireFolder(cause);
        return Optional.empty();
    }

    private void requireFolder(IOException cause) {
        if (!Files.isDirectory(folder)) {
            throw new StoreAway("the folder for recordings is gone: " + folder, cause);
        }
    }
}
