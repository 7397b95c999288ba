package org.balie.benchmarks.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.balie.benchmarks.CpuUse;
import org.balie.local.parts.FreePorts;

/// The [Floor] while it runs.
final class FloorProgram implements AutoCloseable {
    private final Process process;
    private final URI address;

    private FloorProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static FloorProgram start(Path folder) throws IOException {
        Files.createDirectories(folder);
        int port = FreePorts.any();
        var process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Floor.class.getName(),
                                folder.toString(),
                                Integer.toString(port))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        if (!"ready".equals(said.readLine())) {
            process.destroyForcibly();
            throw new IOException("the floor did not start");
        }
        return new FloorProgram(process, URI.create("ws://127.0.0.1:" + port + "/"));
    }

    URI address() {
        return address;
    }

    Duration cpu() {
        return CpuUse.ofFamily(process.pid());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
