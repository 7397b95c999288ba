package org.balie.local.parts;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One Kafka broker in a child process, durable in its data directory. It ends with this process,
/// whatever way this process ends.
public final class BrokerPart implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final String MAIN = "org.balie.local.broker.BrokerMain";
    private static final String READY = "broker ready";

    private final Process process;
    private final Path dataDirectory;
    private final int port;

    private BrokerPart(Process process, Path dataDirectory, int port) {
        this.process = process;
        this.dataDirectory = dataDirectory;
        this.port = port;
    }

    /// Starts a broker and returns when it serves clients.
    ///
    /// @param dataDirectory where its log is, or will be; a second start there goes on with it
    /// @param port where clients connect on 127.0.0.1
    /// @throws PartFailed when the port is taken, the broker is not built, or it dies or hangs
    public static BrokerPart start(Path dataDirectory, int port) {
        return start(dataDirectory, port, BrokerFiles.built());
    }

    /// As above, with the broker's classes and libraries where the caller says.
    public static BrokerPart start(Path dataDirectory, int port, BrokerFiles files) {
        FreePorts.require(port, "Kafka");
        Path log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
        try {
            Files.createDirectories(dataDirectory);
            Process process = launch(dataDirectory, port, files, log);
            var part = new BrokerPart(process, dataDirectory, port);
            part.awaitReady(log);
            return part;
        } catch (IOException e) {
            throw new PartFailed("Kafka cannot start: " + e.getMessage(), e);
        }
    }

    private static Process launch(Path directory, int port, BrokerFiles files, Path log)
            throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        files.classes() + File.pathSeparator + files.libraries().resolve("*"),
                        MAIN,
                        directory.toString(),
                        String.valueOf(port),
                        String.valueOf(FreePorts.any()));
        return new ProcessBuilder(command)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.PIPE)
                .redirectError(log.toFile())
                .start();
    }

    private void awaitReady(Path log) {
        BufferedReader output = process.inputReader();
        var ready = new CompletableFuture<Boolean>();
        Thread.ofVirtual()
                .name("broker-ready")
                .start(() -> ready.complete(output.lines().anyMatch(READY::equals)));
        String problem;
        try {
            if (ready.get(START_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
            problem = "Kafka died while starting. Its last words:\n" + LogTail.of(log);
        } catch (TimeoutException _) {
            problem =
                    "Kafka was not ready within "
                            + START_WITHIN.toSeconds()
                            + " s. Its last words:\n"
                            + LogTail.of(log);
        } catch (ExecutionException e) {
            problem = "Kafka cannot start: " + e.getMessage();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            problem = "Kafka's start was interrupted.";
        }
        process.destroyForcibly();
        throw new PartFailed(problem);
    }

    /// What clients are configured with.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Ends the broker as a power cut would. A [#start] with the same directory goes on from there.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Stops the broker in order; kills it when that takes too long.
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
