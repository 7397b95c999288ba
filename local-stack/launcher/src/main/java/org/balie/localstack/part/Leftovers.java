package org.balie.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Remembers which processes a stack has started, so that the next start on the same data can end
/// what a killed one left: children stop by themselves then, but that takes some seconds, and until
/// then they hold ports and locks.
public final class Leftovers {
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

    private final Path file;

    /// @param file where they are remembered
    public Leftovers(Path file) {
        this.file = file;
    }

    /// Ends what is left of an earlier run and forgets it.
    public void end() {
        try {
            List<ProcessHandle> alive = new ArrayList<>();
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    find(line).ifPresent(alive::add);
                }
            }
            alive.forEach(ProcessHandle::destroyForcibly);
            alive.forEach(Leftovers::awaitGone);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void remember(ProcessHandle process) {
        String started = process.info().startInstant().map(Instant::toString).orElse("?");
        try {
            Files.writeString(
                    file,
                    process.pid() + " " + started + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same process, not another that got its number later.
    private static Optional<ProcessHandle> find(String line) {
        String[] words = line.strip().split(" ", 2);
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(
                        process ->
                                process.info()
                                        .startInstant()
                                        .map(Instant::toString)
                                        .filter(words[1]::equals)
                                        .isPresent());
    }

    private static void awaitGone(ProcessHandle process) {
        try {
            process.onExit().get(GONE_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // It is on its last legs; starting says clearly what it still holds.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
