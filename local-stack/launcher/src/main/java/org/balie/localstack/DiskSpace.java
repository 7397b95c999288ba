package org.balie.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.balie.local.parts.PartFailed;

/// Whether there is room for what a stack writes.
final class DiskSpace {
    private static final long MEGABYTE = 1024 * 1024;

    /// Kafka, PostgreSQL and Keycloak's programs take most of it at the first start.
    private static final long TO_BEGIN = 1_000 * MEGABYTE;

    private static final long TO_GO_ON = 150 * MEGABYTE;

    private DiskSpace() {}

    static void requireToBegin(Path directory) {
        long free = free(directory);
        if (free < TO_BEGIN) {
            throw new PartFailed(
                    "The disk is full: "
                            + directory
                            + " has "
                            + free / MEGABYTE
                            + " MB left and Balie needs "
                            + TO_BEGIN / MEGABYTE
                            + " MB. Free some space and start again.");
        }
    }

    static boolean isShort(Path directory) {
        return free(directory) < TO_GO_ON;
    }

    static long freeMegabytes(Path directory) {
        return free(directory) / MEGABYTE;
    }

    private static long free(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new PartFailed("Cannot look at " + directory + ": " + e.getMessage(), e);
        }
    }
}
