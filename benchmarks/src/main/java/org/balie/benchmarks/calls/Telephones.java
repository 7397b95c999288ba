package org.balie.benchmarks.calls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.balie.local.parts.FreePorts;

/// Two telephones for everybody, played by `sipp`: one answers after 20 ms, the other rings until
/// it is told that somebody else has.
final class Telephones implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int STOP_SECONDS = 5;

    private final Path directory;
    private final InetSocketAddress answers = new InetSocketAddress(HOST, FreePorts.any());
    private final InetSocketAddress rings = new InetSocketAddress(HOST, FreePorts.any());
    private final List<Process> running = new ArrayList<>();

    /// Chooses where they will be; nobody is there yet.
    ///
    /// @param directory for what `sipp` writes
    Telephones(Path directory) {
        this.directory = directory;
    }

    /// Whether `sipp` is there at all.
    static boolean arePossible() {
        return Programs.has("sipp");
    }

    InetSocketAddress answering() {
        return answers;
    }

    InetSocketAddress ringing() {
        return rings;
    }

    /// From now on they ring. Whoever registered them from these addresses is done with that.
    void start() throws IOException {
        Files.createDirectories(directory);
        running.add(sipp("answers", answers));
        running.add(sipp("rings", rings));
    }

    private Process sipp(String scenario, InetSocketAddress at) throws IOException {
        Path file = directory.resolve(scenario + ".xml");
        try (InputStream text = Telephones.class.getResourceAsStream(scenario + ".xml")) {
            if (text == null) {
                throw new IOException("there is no scenario " + scenario);
            }
            Files.copy(text, file);
        }
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", file.toString()));
        command.addAll(List.of("-i", HOST, "-p", Integer.toString(at.getPort()), "-t", "u1"));
        command.addAll(List.of("-nostdin", "-timer_resol", "1", "-buff_size", "8388608"));
        // On a busy machine a message comes twice, which is no mistake of the far end's.
        command.addAll(List.of("-default_behaviors", "none"));
        command.addAll(List.of("-trace_stat", "-stf", stat(scenario).toString(), "-fd", "1"));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(scenario + ".log").toFile())
                .start();
    }

    private Path stat(String scenario) {
        return directory.resolve(scenario + ".csv");
    }

    /// What both have seen since they started, as `sipp` last wrote it down; it does so every
    /// second.
    Seen seen() throws IOException {
        return new Seen(
                SippCount.last(Files.readString(stat("answers"))),
                SippCount.last(Files.readString(stat("rings"))));
    }

    /// @param answered calls that the one took, spoke and ended
    /// @param released calls at the other that were taken back
    record Seen(SippCount answered, SippCount released) {
        Seen since(Seen before) {
            return new Seen(answered.since(before.answered), released.since(before.released));
        }
    }

    @Override
    public void close() {
        for (Process each : running) {
            each.destroy();
            try {
                if (!each.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    each.destroyForcibly();
                }
            } catch (InterruptedException _) {
                each.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
