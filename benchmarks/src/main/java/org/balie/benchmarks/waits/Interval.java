package org.balie.benchmarks.waits;

import java.time.Duration;
import org.balie.acd.core.state.WaitEstimate;

/// What makes an estimate of two numbers, and says how good it was.
final class Interval {
    /// Share of the waits that is meant to be inside.
    static final double NOMINAL = 0.8;

    private Interval() {}

    /// In whole seconds, not below zero, as customers are told.
    static WaitEstimate ofSeconds(double low, double high) {
        return new WaitEstimate(
                Duration.ofSeconds((long) Math.floor(Math.max(0, low))),
                Duration.ofSeconds((long) Math.ceil(Math.max(0, high))));
    }

    static double width(WaitEstimate told) {
        return seconds(told.high()) - seconds(told.low());
    }

    /// The interval score (Winkler 1972) in seconds, the less the better: the width, and for a wait
    /// outside ten times how far it was outside. It can't be bettered by saying another interval
    /// than one believes in.
    static double score(WaitEstimate told, Duration waited) {
        double outside =
                Math.max(0, seconds(told.low()) - seconds(waited))
                        + Math.max(0, seconds(waited) - seconds(told.high()));
        return width(told) + 2 / (1 - NOMINAL) * outside;
    }

    /// How far the wait was from the middle of the interval.
    static double offTheMiddle(WaitEstimate told, Duration waited) {
        return Math.abs((seconds(told.low()) + seconds(told.high())) / 2 - seconds(waited));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
