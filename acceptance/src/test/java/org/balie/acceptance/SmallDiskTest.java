package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The disk that recordings are kept on runs full while one of them runs. It is a real one of a few
/// megabytes, in a mount namespace of its own, so that nothing of it is seen outside and nothing is
/// left of it; therefore what happens on it is another program, [SmallDisk], with a system of its
/// own.
@ResourceLock(WholeSystem.PARTS)
@Tag("REC-4")
@Tag("REC-7")
class SmallDiskTest {
    private static final Path FOLDER = Path.of("target", "small-disk").toAbsolutePath();
    private static final String MOUNT = "mount -t tmpfs -o size=48m none \"$0\"";

    @Test
    void what_runs_waits_in_the_desk_new_ones_are_refused_and_nothing_is_lost() throws Exception {
        Path disk = SmallDisk.disk(FOLDER);
        WholeSystem.forget(FOLDER);
        Files.createDirectories(disk);
        assumeTrue(mountsAreAllowed(disk), "this machine lets nobody mount: unshare -m, mount");
        Process process =
                start(
                        MOUNT + " && exec \"$1\" -cp \"$2\" \"$3\" \"$4\"",
                        disk.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        SmallDisk.class.getName(),
                        FOLDER.toString());
        try {
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.print(said);
            assertEquals(SmallDisk.GOOD, said.lines().reduce("", (_, last) -> last), said);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static boolean mountsAreAllowed(Path disk) throws Exception {
        try {
            return start(MOUNT, disk.toString()).waitFor() == 0;
        } catch (IOException _) {
            // There is no such program.
            return false;
        }
    }

    private static Process start(String command, String... arguments) throws IOException {
        return new ProcessBuilder(
                        Stream.concat(
                                        Stream.of("unshare", "-m", "sh", "-c", command),
                                        Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .start();
    }
}
