package org.balie.benchmarks.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.state.WaitEstimate;

/// Foretells by how fast the head of the line moved.
///
/// A **gap** is how long the head was waited for before an acceptance: from the acceptance before
/// it, or from the arrival of the accepted customer when that was later. Mean m and standard
/// deviation s of the last [#REMEMBERED] gaps give for the customer at position k the interval k·m
/// ± [#SPREAD]·s·√k, not below zero: a sum of k independent gaps. There is no guess before
/// [#ENOUGH] gaps are known.
final class Gaps implements Predictor {
    static final int REMEMBERED = 20;
    static final int ENOUGH = 3;

    /// Standard deviations to each side that hold four of five of a normal distribution.
    private static final double SPREAD = 1.28;

    private final double[] seconds = new double[REMEMBERED];
    private int known;
    private Optional<Instant> lastAccepted = Optional.empty();

    @Override
    public void saw(Happening happening) {
        switch (happening) {
            case Happening.Accepted accepted -> accepted(accepted.arrived(), accepted.at());
            case Happening.Arrived _, Happening.Gone _ -> {}
        }
    }

    private void accepted(Instant arrived, Instant now) {
        Instant from = lastAccepted.filter(last -> last.isAfter(arrived)).orElse(arrived);
        seconds[known % REMEMBERED] = Duration.between(from, now).toMillis() / 1000.0;
        known++;
        lastAccepted = Optional.of(now);
    }

    @Override
    public Optional<WaitEstimate> estimate(int position) {
        if (known < ENOUGH) {
            return Optional.empty();
        }
        int count = Math.min(known, REMEMBERED);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += seconds[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (seconds[i] - mean) * (seconds[i] - mean);
        }
        double spread = SPREAD * Math.sqrt(squares / (count - 1) * position);
        return Optional.of(Interval.ofSeconds(position * mean - spread, position * mean + spread));
    }
}
