package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.balie.recording.store.FolderStore;
import org.balie.recording.store.StoreFull;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A disk of 1 MiB runs full in the middle of a segment. It is a real one, in a mount namespace of
/// a process of its own, so that nothing of it is seen outside and nothing is left of it.
@Tag("REC-4")
@Tag("REC-7")
class FullDiskTest {
    private static final String MOUNT = "mount -t tmpfs -o size=1m none \"$3\"";

    @TempDir Path place;

    /// With a reserve of nothing the store refuses by itself; with less than nothing the disk does,
    /// in the middle of writing.
    @ParameterizedTest
    @ValueSource(longs = {0, -(10 << 20)})
    void a_full_disk_refuses_and_loses_nothing_that_was_acknowledged(long reserve)
            throws Exception {
        assumeTrue(mountsAreAllowed(), "this machine lets nobody mount: unshare -m, mount");
        assertEquals(
                "refused, and gone on",
                run(MOUNT + " && exec \"$0\" -cp \"$1\" \"$2\" \"$3\" \"$4\"", place, reserve));
    }

    private static boolean mountsAreAllowed() throws Exception {
        Path somewhere = Files.createTempDirectory("mount");
        try {
            return run(MOUNT + " && echo yes", somewhere, 0).equals("yes");
        } catch (IOException _) {
            // There is no such program.
            return false;
        } finally {
            Files.delete(somewhere);
        }
    }

    private static String run(String command, Path place, long reserve) throws Exception {
        Process process =
                new ProcessBuilder(
                                "unshare",
                                "-m",
                                "sh",
                                "-c",
                                command,
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                placeOf(SealedVault.class) + ":" + placeOf(SmallDisk.class),
                                SmallDisk.class.getName(),
                                place.toString(),
                                Long.toString(reserve))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8").strip();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return said;
    }

    private static String placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    /// What happens on that disk.
    static final class SmallDisk {
        private SmallDisk() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            // What else lies there takes room away, and gives it back later.
            Path other = folder.resolve("other");
            Files.write(other, new byte[300_000]);
            Vault vault = Studio.vault(new FolderStore(folder, Long.parseLong(args[1])));
            vault.create(Studio.RECORDING);
            int stored = 0;
            try (TrackWriter writer = vault.begin(Studio.RECORDING, Studio.header(1))) {
                stored = fill(writer);
                require(stored > 5 && stored < 20, "stored " + stored);
                // Again, and it refuses again; then there is room.
                require(fill(writer) == stored, "a full disk took something");
                requireIntact(vault, stored, 0);
                Files.delete(other);
                writer.append(segment(stored++));
            }
            try (TrackWriter writer = vault.resume(Studio.RECORDING, 1)) {
                require(writer.mark().next() == stored, "went on elsewhere");
                writer.append(segment(stored++));
            }
            vault.sign(Studio.RECORDING, 1);
            requireIntact(vault, stored, 1);
            System.out.println("refused, and gone on");
        }

        private static int fill(TrackWriter writer) {
            try {
                while (true) {
                    writer.append(segment(writer.mark().next()));
                }
            } catch (StoreFull _) {
                return writer.mark().next();
            }
        }

        private static Segment segment(int number) {
            byte[] content = new byte[65_000];
            new Random(number).nextBytes(content);
            return Studio.segment(number, Segment.Kind.MEDIA, content);
        }

        private static void requireIntact(Vault vault, int segments, long version) {
            var verdict = vault.verify(Studio.RECORDING, new Verdict.Expected(version));
            require(
                    verdict.equals(new Verdict.Intact(version, 1, segments, segments * 65_000L)),
                    verdict.toString());
        }

        private static void require(boolean condition, String what) {
            if (!condition) {
                throw new IllegalStateException(what);
            }
        }
    }
}
