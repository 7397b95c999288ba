package org.balie.benchmarks.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.util.Statistics;

/// How long something took, of many times.
///
/// @param perSecond one second divided by the mean of the shorter 99 of 100: on a machine with
///   other work the rest are those during which the core was taken away for milliseconds
record Sample(long perSecond, double p50Micros, double p99Micros) {
    private static final double LONGEST_LEFT_OUT = 0.01;
    private static final double NANOS_A_SECOND = 1e9;

    /// @param nanos as JMH sampled them
    static Sample of(Statistics nanos) {
        return new Sample(
                Math.round(NANOS_A_SECOND / trimmedMean(nanos)),
                micros(nanos.getPercentile(50)),
                micros(nanos.getPercentile(99)));
    }

    static Sample median(List<Sample> all) {
        return new Sample(
                middle(all.stream().map(Sample::perSecond).sorted().toList()),
                middle(all.stream().map(Sample::p50Micros).sorted().toList()),
                middle(all.stream().map(Sample::p99Micros).sorted().toList()));
    }

    private static double trimmedMean(Statistics nanos) {
        long kept = nanos.getN() - (long) (nanos.getN() * LONGEST_LEFT_OUT);
        long counted = 0;
        double sum = 0;
        for (var each : shortestFirst(nanos)) {
            long of = Math.min(each.times(), kept - counted);
            sum += each.nanos() * of;
            counted += of;
        }
        return sum / counted;
    }

    /// A value that was measured so many times.
    private record Value(double nanos, long times) {}

    private static List<Value> shortestFirst(Statistics nanos) {
        var values = new ArrayList<Value>();
        nanos.getRawData()
                .forEachRemaining(each -> values.add(new Value(each.getKey(), each.getValue())));
        values.sort(Comparator.comparingDouble(Value::nanos));
        return values;
    }

    private static <T> T middle(List<T> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static double micros(double nanos) {
        return Math.round(nanos / 10) / 100.0;
    }
}
