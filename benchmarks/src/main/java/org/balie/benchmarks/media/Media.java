package org.balie.benchmarks.media;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.balie.benchmarks.Benchmark;
import org.balie.benchmarks.BenchmarkSetting;

/// How many bridges between two telephones the media part carries, at 50 packets a second each way,
/// without losing one and with 99 of 100 handed on within 10 ms; beside a bare relay of the same
/// packets. Load and relay are processes of their own on the same cores.
public final class Media implements Benchmark {
    private static final double LATEST_MS = 10;
    private static final int MOST = 3_000;
    private static final int SECONDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration LATCHING = Duration.ofMillis(500);

    /// What is once too much may have been something else that the machine did.
    private static final int TRIES = 2;

    /// One number of bridges, carried.
    ///
    /// @param coreShare how much of one core the relay used
    private record Step(int bridges, Voices.Heard heard, double coreShare) {
        boolean isGood() {
            return heard.lost() == 0 && heard.delays().percentileMs(99) < LATEST_MS;
        }

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bridges", bridges);
            figures.put("lost", heard.lost());
            figures.put("p50DelayMs", heard.delays().percentileMs(50));
            figures.put("p99DelayMs", heard.delays().percentileMs(99));
            figures.put("coreShare", hundredths(coreShare));
            figures.put("bridgesPerCore", Math.round(bridges / Math.max(0.01, coreShare)));
            return figures;
        }
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public String purpose() {
        return "bridges between telephones that the media part carries, beside a bare relay"
                + " [--seconds 5]";
    }

    @Override
    public Map<String, Object> run(BenchmarkSetting setting) throws Exception {
        int seconds = setting.number("--seconds").orElse(SECONDS);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", name());
        Step ours = best(setting, Relay.Kind.BALIE, Duration.ofSeconds(seconds));
        Step floor = best(setting, Relay.Kind.FLOOR, Duration.ofSeconds(seconds));
        result.putAll(ours.figures());
        result.put("cores", Runtime.getRuntime().availableProcessors());
        result.put("floor", floor.figures());
        return result;
    }

    private static Step best(BenchmarkSetting setting, Relay.Kind kind, Duration length)
            throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        try (var relay = RelayProcess.start(kind, setting.directory());
                var voices = new Voices(relay)) {
            var growth = new Growth(MOST);
            for (OptionalInt next = growth.next(); next.isPresent(); next = growth.next()) {
                if (steps.isEmpty()) {
                    voices.grow(next.getAsInt());
                    var _ = voices.speak(next.getAsInt(), WARM_UP);
                }
                Step step = step(relay, voices, next.getAsInt(), length);
                setting.progress().accept(kind + " " + step.figures());
                steps.add(step);
                growth.went(
                        step.bridges,
                        step.isGood() ? Growth.Outcome.WELL : Growth.Outcome.TOO_MUCH);
            }
        }
        return most(steps);
    }

    private static Step step(RelayProcess relay, Voices voices, int bridges, Duration length)
            throws IOException, InterruptedException {
        voices.grow(bridges);
        // Until the relay has heard from each where it is.
        var _ = voices.speak(bridges, LATCHING);
        Step step = measured(relay, voices, bridges, length);
        for (int i = 1; i < TRIES && !step.isGood(); i++) {
            step = measured(relay, voices, bridges, length);
        }
        return step;
    }

    private static Step measured(RelayProcess relay, Voices voices, int bridges, Duration length)
            throws IOException, InterruptedException {
        Duration before = relay.cpu();
        Voices.Heard heard = voices.speak(bridges, length);
        Duration used = relay.cpu().minus(before);
        return new Step(bridges, heard, (double) used.toNanos() / length.toNanos());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Step most(List<Step> steps) {
        // Where none went well, the smallest says how far it is from that.
        return steps.stream()
                .filter(Step::isGood)
                .reduce((one, other) -> one.bridges >= other.bridges ? one : other)
                .orElseGet(
                        () ->
                                steps.stream()
                                        .reduce((a, b) -> a.bridges <= b.bridges ? a : b)
                                        .orElseThrow());
    }
}
