package org.balie.benchmarks.media;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.balie.benchmarks.CpuUse;
import org.balie.localstack.Repository;

/// A [RelayMain], as its parent sees it.
final class RelayProcess implements AutoCloseable {
    /// As services run in a cluster.
    private static final List<String> FLAGS =
            List.of(
                    "-Xms768m",
                    "-Xmx768m",
                    "-XX:+UseG1GC",
                    "-XX:MaxGCPauseMillis=50",
                    "--enable-native-access=ALL-UNNAMED");

    private static final int STOP_SECONDS = 5;

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private RelayProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /// @param directory for what it complains of
    static RelayProcess start(Relay.Kind kind, Path directory) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath()));
        command.addAll(List.of(RelayMain.class.getName(), kind.name()));
        return new RelayProcess(
                new ProcessBuilder(command)
                        .redirectError(directory.resolve(kind + ".log").toFile())
                        .start());
    }

    /// Ours, and the libraries of the service as it was built.
    private static String classPath() {
        Path service = Repository.around().root().resolve("telephony-service");
        return System.getProperty("java.class.path")
                + File.pathSeparator
                + service.resolve("target/quarkus-app/lib/main/*");
    }

    Relay.Ports bridge(Relay.Ports telephones) throws IOException {
        orders.println(RelayMain.text(telephones));
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the relay has ended");
        }
        return RelayMain.ports(line);
    }

    /// Time of a core since it started.
    Duration cpu() {
        return CpuUse.ofFamily(process.pid());
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
