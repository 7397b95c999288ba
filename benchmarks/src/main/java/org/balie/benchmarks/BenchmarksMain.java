package org.balie.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `./balie bench` lists the benchmarks; `./balie bench NAME` runs one, with the options that it
/// takes, and prints its result as the last line.
public final class BenchmarksMain {
    private static final int NOT_SO = 2;

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
            System.exit(NOT_SO);
        }
        List<String> options = List.of(arguments).subList(1, arguments.length);
        try {
            out.println(new ObjectMapper().writeValueAsString(run(benchmark.get(), options)));
        } catch (IllegalArgumentException e) {
            out.println(arguments[0] + ": " + e.getMessage());
            System.exit(NOT_SO);
        }
        // clients of the measurement may still hold threads
        System.exit(0);
    }

    private static Map<String, Object> run(Benchmark benchmark, List<String> options)
            throws Exception {
        var directory = Files.createTempDirectory("balie-bench");
        try {
            return benchmark.run(
                    new BenchmarkSetting(
                            directory, line -> System.err.println("  " + line), options));
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
