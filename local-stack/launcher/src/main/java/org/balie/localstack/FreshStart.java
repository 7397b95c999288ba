package org.balie.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.balie.local.parts.PartFailed;
import org.balie.localstack.part.Leftovers;

/// Forgets what earlier runs have stored. What only takes time to prepare (Keycloak, PostgreSQL's
/// programs) stays.
final class FreshStart {
    private static final List<String> STORED = List.of("data", "secrets", "logs");

    private FreshStart() {}

    static void wipe(Path directory) {
        try (DirectoryLock _ = DirectoryLock.take(directory)) {
            new Leftovers(directory.resolve("processes")).end();
            for (String each : STORED) {
                delete(directory.resolve(each));
            }
        } catch (IOException e) {
            throw new PartFailed("Cannot start over: " + e.getMessage() + ".", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
