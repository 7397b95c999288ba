package org.balie.benchmarks.calls;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.balie.benchmarks.Latencies;

/// What one switch came to at one rate, over all rounds.
final class Measured {
    private final Latencies ringing = new Latencies();
    private final Latencies answered = new Latencies();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final Map<String, Duration> cpu = new LinkedHashMap<>();
    private int calls;
    private int completed;
    private int repeated;
    private int released;

    /// @param used time of a core by each part while it ran
    /// @param seen what telephones of it saw
    void add(Caller.Run run, Map<String, Duration> used, Telephones.Seen seen) {
        ringing.add(run.ringing());
        answered.add(run.answered());
        run.failures().forEach((why, count) -> failures.merge(why, count, Integer::sum));
        used.forEach((part, time) -> cpu.merge(part, time, Duration::plus));
        calls += run.calls();
        completed += run.completed();
        repeated += run.repeated();
        released += seen.released().completed();
    }

    /// As it stands in the result. `p50Ms` and `p99Ms` are from INVITE to 180; a call that the
    /// other telephone was not told of in time counts as failed, too.
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>(ringing.summary());
        figures.put("answerP50Ms", answered.percentileMs(50));
        figures.put("answerP99Ms", answered.percentileMs(99));
        figures.put("failed", calls - completed);
        figures.put(
                "cpuMsPerCall", each(cpu.values().stream().reduce(Duration.ZERO, Duration::plus)));
        figures.put("calls", calls);
        figures.put("released", released);
        figures.put("repeated", repeated);
        if (cpu.size() > 1) {
            Map<String, Double> parts = new LinkedHashMap<>();
            cpu.forEach((part, time) -> parts.put(part, each(time)));
            figures.put("cpuMsPerCallOf", parts);
        }
        if (!failures.isEmpty()) {
            figures.put("why", failures);
        }
        return figures;
    }

    double ringsP50Ms() {
        return ringing.percentileMs(50);
    }

    private double each(Duration used) {
        return Math.round(used.toNanos() / 1e4 / Math.max(1, calls)) / 100.0;
    }
}
