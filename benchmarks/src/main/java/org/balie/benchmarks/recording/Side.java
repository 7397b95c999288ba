package org.balie.benchmarks.recording;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.balie.benchmarks.Latencies;

/// One of the two that are compared.
///
/// @param cpu what its program has spent so far
record Side(Crowd crowd, Supplier<Duration> cpu) {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(12);

    /// @param cpuSecondsPerHour of each recording
    /// @param lost segments that were never acknowledged, or refused
    record Figures(double p50Ms, double p99Ms, double cpuSecondsPerHour, long lost) {
        static final Figures NONE = new Figures(0, 0, 0, 0);
        private static final double ENOUGH_MS = 250;

        boolean isEnough() {
            return p99Ms < ENOUGH_MS && lost == 0;
        }

        Map<String, Object> summary() {
            var summary = new LinkedHashMap<String, Object>();
            summary.put("p50Ms", p50Ms);
            summary.put("p99Ms", p99Ms);
            summary.put("cpuSecondsPerHour", cpuSecondsPerHour);
            summary.put("lost", lost);
            return summary;
        }
    }

    Figures measure() throws Exception {
        crowd.send(WARM_UP, null);
        var latencies = new Latencies();
        Duration before = cpu.get();
        crowd.send(MEASURED, latencies);
        Duration spent = cpu.get().minus(before);
        long lost = crowd.settle() + crowd.failures();
        double hours = crowd.size() * MEASURED.toMillis() / 3_600_000.0;
        return new Figures(
                latencies.percentileMs(50),
                latencies.percentileMs(99),
                Math.round(spent.toMillis() / 10.0 / hours) / 100.0,
                lost);
    }
}
