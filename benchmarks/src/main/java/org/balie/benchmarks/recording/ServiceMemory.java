package org.balie.benchmarks.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.balie.localstack.LocalStack;

/// What a service holds: its live objects after a full collection.
final class ServiceMemory {
    private static final Pattern HEAP = Pattern.compile("(?:total|reserved) .*?used (\\d+)K");
    private static final Pattern BUFFERS = Pattern.compile("memoryUsed.*?(\\d+)");

    private final long pid;
    private final double before;

    ServiceMemory(LocalStack stack, String service) throws IOException, InterruptedException {
        pid =
                stack.parts().stream()
                        .filter(part -> part.name().equals(service))
                        .findFirst()
                        .orElseThrow()
                        .pid()
                        .orElseThrow();
        before = kib();
    }

    /// More than before, for each of so many.
    double kibEach(int pieces) throws IOException, InterruptedException {
        return Math.round((kib() - before) / pieces * 10) / 10.0;
    }

    private double kib() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher heap = HEAP.matcher(jcmd("GC.heap_info"));
        if (!heap.find()) {
            throw new IOException("the service does not tell of its heap");
        }
        return Double.parseDouble(heap.group(1));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/jcmd",
                                Long.toString(pid),
                                command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return said;
    }
}
