package org.balie.benchmarks.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.balie.benchmarks.Benchmark;
import org.balie.benchmarks.BenchmarkSetting;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What a decision of the floor costs, for floors of many sizes: [DecisionBenchmark] by JMH, each
/// size in a fresh program with one core's worth of collector, and beside it [PlainDispatch].
///
/// With `--repeats N` the whole grid is measured N times, one after the other, so that a noisy
/// minute does not fall on one size alone; the figures are the medians.
public final class AcdEngine implements Benchmark {
    private static final List<Integer> WAITING = List.of(1, 1_000, 100_000);
    private static final List<Integer> AGENTS = List.of(10, 1_000, 10_000);

    /// What is measured, and for how long: whole seconds to warm up and to measure.
    private enum Part {
        DECISION("decision", 4, 3),
        ROUND("round", 2, 2),
        PEER("plain", 1, 1);

        private final String method;
        private final int warmUp;
        private final int measured;

        Part(String method, int warmUp, int measured) {
            this.method = method;
            this.warmUp = warmUp;
            this.measured = measured;
        }
    }

    @Override
    public String name() {
        return "acd-engine";
    }

    @Override
    public String purpose() {
        return "decisions a second of the floor alone, beside a heap that explains nothing; takes"
                + " --repeats N";
    }

    @Override
    public Map<String, Object> run(BenchmarkSetting setting) throws RunnerException {
        // Somebody else may be measuring here too; the figures stand it.
        System.setProperty("jmh.ignoreLock", "true");
        int repeats = setting.number("--repeats").orElse(1);
        var grid = new LinkedHashMap<Size, List<Figures>>();
        for (int i = 0; i < repeats; i++) {
            for (int agents : AGENTS) {
                for (int waiting : WAITING) {
                    var size = new Size(waiting, agents);
                    Figures figures = measure(size);
                    setting.progress().accept(size + ": " + figures);
                    grid.computeIfAbsent(size, _ -> new ArrayList<>()).add(figures);
                }
            }
        }
        var runs = new ArrayList<Map<String, Object>>();
        grid.forEach((size, figures) -> runs.add(size.with(Figures.median(figures))));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", name());
        result.put("runs", runs);
        return result;
    }

    /// How full a floor is.
    private record Size(int waiting, int agents) {
        Map<String, Object> with(Figures figures) {
            var run = new LinkedHashMap<String, Object>();
            run.put("waiting", waiting);
            run.put("agents", agents);
            run.put("decisionsPerSecond", figures.decision().perSecond());
            run.put("p50Micros", figures.decision().p50Micros());
            run.put("p99Micros", figures.decision().p99Micros());
            run.put("customersPerSecond", figures.round().perSecond());
            run.put("peerDecisionsPerSecond", figures.peer().perSecond());
            run.put("peerP99Micros", figures.peer().p99Micros());
            return run;
        }

        @Override
        public String toString() {
            return "%,d waiting, %,d agents".formatted(waiting, agents);
        }
    }

    private static Figures measure(Size size) throws RunnerException {
        return new Figures(
                measure(size, Part.DECISION), measure(size, Part.ROUND), measure(size, Part.PEER));
    }

    private static Sample measure(Size size, Part part) throws RunnerException {
        RunResult result = new Runner(options(size, part)).runSingle();
        return Sample.of(result.getPrimaryResult().getStatistics());
    }

    private static Options options(Size size, Part part) {
        return new OptionsBuilder()
                .include(DecisionBenchmark.class.getName() + "." + part.method + "$")
                .param("waiting", Integer.toString(size.waiting))
                .param("agents", Integer.toString(size.agents))
                .forks(1)
                .warmupIterations(part.warmUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(part.measured)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(
                        "-Xms1g",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    /// What was measured of one size.
    private record Figures(Sample decision, Sample round, Sample peer) {
        static Figures median(List<Figures> all) {
            return new Figures(
                    Sample.median(all.stream().map(Figures::decision).toList()),
                    Sample.median(all.stream().map(Figures::round).toList()),
                    Sample.median(all.stream().map(Figures::peer).toList()));
        }

        @Override
        public String toString() {
            return "%,d decisions a second, p99 %s µs; the heap %,d"
                    .formatted(decision.perSecond(), decision.p99Micros(), peer.perSecond());
        }
    }
}
