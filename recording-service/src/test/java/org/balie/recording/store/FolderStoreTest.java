package org.balie.recording.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreContract {
    @TempDir Path temp;
    private Path folder;
    private FolderStore store;

    @BeforeEach
    void open() {
        folder = temp.resolve("recordings");
        store = new FolderStore(folder, 0);
    }

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void names_lead_nowhere_else() {
        for (String site : List.of("..", ".", "", "a/b", "/etc", ".hidden", "a\0b", "a\\b", "é")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RecordingRef(site, UUID.randomUUID()),
                    site);
        }
        for (String name : List.of("..", "", ".key", "a/b", "Key", "k\n", "a.b")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new StoredName(recording, name), name);
        }
    }

    @Test
    void nothing_half_written_stays_when_a_disk_says_no() throws IOException {
        store.put(object, bytes("old"));
        Path file = folder.resolve(object.path());
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        assertThrows(StoreAway.class, () -> store.put(object, bytes("new")));
        try (Stream<Path> left = Files.list(file.resolveSibling("."))) {
            assertEquals(List.of("key"), left.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    @Tag("REC-4")
    void a_folder_that_is_gone_is_away_and_not_made_again() throws IOException {
        append("kept");
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(folder, elsewhere);
        assertThrows(StoreAway.class, () -> store.put(object, bytes("new")));
        assertThrows(StoreAway.class, () -> store.append(log));
        assertThrows(StoreAway.class, () -> store.read(log));
        assertThrows(StoreAway.class, () -> store.get(object));
        assertThrows(StoreAway.class, () -> store.list(recording));
        assertThrows(StoreAway.class, () -> store.delete(recording));
        assertThrows(StoreAway.class, () -> store.room());
        assertFalse(Files.exists(folder));
        Files.move(elsewhere, folder);
        assertEquals("kept", all());
    }

    @Test
    void the_reserve_is_no_room_for_logs_but_for_objects() {
        long usable = temp.toFile().getUsableSpace();
        var full = new FolderStore(folder, Math.addExact(usable, 1L << 40));
        assertEquals(0, full.room());
        try (LogAppender appender = full.append(log)) {
            assertThrows(StoreFull.class, () -> appender.append(buffer("more")));
            assertEquals(0, appender.size());
        }
        full.put(object, bytes("manifest"));
        assertTrue(store.room() > 0);
    }

    @Test
    void whoever_is_interrupted_may_cut_and_go_on() {
        try (LogAppender appender = store.append(log)) {
            appender.append(buffer("one"));
            Thread.currentThread().interrupt();
            assertThrows(StoreAway.class, () -> appender.append(buffer("two")));
            assertTrue(Thread.interrupted());
            assertEquals(3, appender.size());
            appender.truncate(3);
            appender.append(buffer("three"));
        }
        assertEquals("onethree", all());
    }

    @Test
    void another_process_may_not_write_the_same_log() throws Exception {
        var held = store.append(log);
        assertEquals("taken", otherProcess());
        // POSIX would give a lock on the log itself up here.
        store.read(log).orElseThrow().close();
        assertThrows(LogTaken.class, () -> store.append(log));
        assertEquals("taken", otherProcess());
        held.close();
        assertEquals("appended", otherProcess());
        assertEquals("from another process", all());
    }

    private String otherProcess() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                placeOf(FolderStore.class) + ":" + placeOf(OtherWriter.class),
                                OtherWriter.class.getName(),
                                folder.toString(),
                                recording.recordingId().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8").strip();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return said;
    }

    private static String placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    /// Tries to append, in a process of its own.
    static final class OtherWriter {
        private OtherWriter() {}

        public static void main(String[] args) {
            var name =
                    new StoredName(new RecordingRef("site-1", UUID.fromString(args[1])), "track-1");
            try (LogAppender appender = new FolderStore(Path.of(args[0]), 0).append(name)) {
                appender.append(buffer("from another process"));
                System.out.println("appended");
            } catch (LogTaken _) {
                System.out.println("taken");
            }
        }
    }
}
