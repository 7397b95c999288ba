package org.balie.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.balie.benchmarks.Latencies;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static Latencies millis(int from, int to) {
        var latencies = new Latencies();
        for (int each = from; each <= to; each++) {
            latencies.record(Duration.ofMillis(each).toNanos());
        }
        return latencies;
    }

    private static Caller.Run run(int calls, int completed, Latencies ringing, String why) {
        return new Caller.Run(
                calls, completed, ringing, ringing, Map.of(why, calls - completed), 1);
    }

    private static double number(Map<String, Object> figures, String name) {
        return ((Number) Objects.requireNonNull(figures.get(name))).doubleValue();
    }

    @Test
    void rounds_are_taken_together() {
        var measured = new Measured();
        var seen = new Telephones.Seen(new SippCount(50, 50), new SippCount(50, 49));
        var used = Map.of("service", Duration.ofMillis(150), "database", Duration.ofMillis(50));
        measured.add(run(50, 49, millis(1, 50), "INVITE 503"), used, seen);
        measured.add(run(50, 48, millis(51, 100), "INVITE 503"), used, seen);

        Map<String, Object> figures = measured.figures();
        assertEquals(50.0, number(figures, "p50Ms"), 0.1);
        assertEquals(99.0, number(figures, "p99Ms"), 0.1);
        assertEquals(3, figures.get("failed"));
        assertEquals(4.0, figures.get("cpuMsPerCall"));
        assertEquals(98, figures.get("released"));
        assertEquals(Map.of("INVITE 503", 3), figures.get("why"));
        assertEquals(Map.of("service", 3.0, "database", 1.0), figures.get("cpuMsPerCallOf"));
    }
}
