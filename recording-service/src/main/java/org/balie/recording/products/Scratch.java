package org.balie.recording.products;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for one piece of work, that nobody else can read and that is gone afterwards.
public final class Scratch implements AutoCloseable {
    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /// @param root where it is to lie; named for the process, so that a later one knows what was
    ///   left behind
    public static Scratch open(Path root) {
        try {
            Files.createDirectories(root);
            return new Scratch(
                    Files.createTempDirectory(
                            root,
                            ProcessHandle.current().pid() + "-",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what processes left that are no more. In a container every process has the same
    /// number, so what bears this one's own is old too; call it before the first [#open].
    static void clean(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(Scratch::isLeft).forEach(Scratch::remove);
        } catch (NoSuchFileException _) {
            // Nothing was ever made here.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path folder) {
        String pid = String.valueOf(folder.getFileName()).replaceFirst("-.*", "");
        return pid.matches("\\d{1,18}")
                && (Long.parseLong(pid) == ProcessHandle.current().pid()
                        || ProcessHandle.of(Long.parseLong(pid)).isEmpty());
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        remove(folder);
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
