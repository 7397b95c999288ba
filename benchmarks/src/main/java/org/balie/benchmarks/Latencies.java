package org.balie.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/// Durations of one measurement, kept with three significant digits up to a minute.
public final class Latencies {
    private final ConcurrentHistogram micros =
            new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);

    /// Records one duration.
    public void record(long nanos) {
        micros.recordValue(
                Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, TimeUnit.MINUTES.toMicros(1)));
    }

    /// Adds what another has recorded.
    public void add(Latencies other) {
        micros.add(other.micros);
    }

    public long count() {
        return micros.getTotalCount();
    }

    /// The value in milliseconds below which `percentile` per cent of the durations lie; 0 when
    /// empty.
    public double percentileMs(double percentile) {
        return Math.round(micros.getValueAtPercentile(percentile) / 10.0) / 100.0;
    }

    /// `p50Ms` and `p99Ms`, as benchmarks print them.
    public Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("p50Ms", percentileMs(50));
        summary.put("p99Ms", percentileMs(99));
        return summary;
    }
}
