package org.balie.local.parts;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The first process of a running server, as the server's own pid file names it. It is no child of
/// ours (the server detaches itself), so it is watched and signalled by its id.
final class Postmaster {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    static Postmaster of(Path data) throws IOException {
        return find(data)
                .orElseThrow(() -> new IOException("the server started and vanished again"));
    }

    /// Stops the server that a killed run left on this data, if there is one.
    static void stopLeftover(Path data) throws IOException {
        find(data).ifPresent(Postmaster::stop);
    }

    private static Optional<Postmaster> find(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(file).getFirst().strip();
        // The id may be another program's by now: a pid file survives a power cut.
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(found -> found.info().command().orElse("").endsWith("postgres"))
                .map(Postmaster::new);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// A child that outlives us only long enough to stop the server: its standard input is a pipe
    /// from this process, and ends when this process does.
    Process stopWhenWeEnd() throws IOException {
        return new ProcessBuilder(
                        "sh", "-c", "cat >/dev/null; kill -INT \"$1\"", "sh", String.valueOf(pid()))
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /// Asks for a stop that breaks off running transactions but writes everything down.
    void stop() {
        signal("INT");
        awaitEnd(List.of(process));
    }

    void kill() {
        // Their parent gone, the others end too, but only after they notice.
        List<ProcessHandle> others = process.children().toList();
        process.destroyForcibly();
        awaitEnd(List.of(process));
        others.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(others);
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid()).start().waitFor();
        } catch (IOException e) {
            throw new PartFailed("PostgreSQL cannot be signalled: " + e.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        for (ProcessHandle each : processes) {
            try {
                each.onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                each.destroyForcibly();
            } catch (ExecutionException e) {
                throw new PartFailed("PostgreSQL cannot be watched: " + e.getMessage(), e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
