package org.balie.benchmarks.calls;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Programs of the system, where a shell would find them.
final class Programs {
    private Programs() {}

    static boolean has(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        // Debian puts servers where only root looks.
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
