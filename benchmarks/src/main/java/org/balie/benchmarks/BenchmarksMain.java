package org.balie.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/// `./balie bench` lists the benchmarks; `./balie bench NAME` runs one and prints its result as the
/// last line.
public final class BenchmarksMain {
    private static final int NO_SUCH_BENCHMARK = 2;

    private BenchmarksMain() {}

    public static void main(String[] arguments) throws Exception {
        // libraries may print what they like, but not behind the result
        PrintStream out = System.out;
        System.setOut(System.err);
        if (arguments.length == 0) {
            list(out);
            return;
        }
        var benchmark = Benchmark.named(arguments[0]);
        if (benchmark.isEmpty()) {
            out.println("There is no benchmark " + arguments[0] + ". There are:");
            list(out);
            System.exit(NO_SUCH_BENCHMARK);
        }
        Map<String, Object> result = run(benchmark.get());
        out.println(new ObjectMapper().writeValueAsString(result));
        // clients of the measurement may still hold threads
        System.exit(0);
    }

    private static Map<String, Object> run(Benchmark benchmark) throws Exception {
        var directory = Files.createTempDirectory("balie-bench");
        try {
            return benchmark.run(
                    new BenchmarkSetting(directory, line -> System.err.println("  " + line)));
        } finally {
            remove(directory);
        }
    }

    private static void list(PrintStream out) {
        for (var each : Benchmark.ALL) {
            out.printf("  %-18s %s%n", each.name(), each.purpose());
        }
    }

    private static void remove(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
