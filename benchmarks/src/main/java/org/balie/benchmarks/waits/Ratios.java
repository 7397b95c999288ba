package org.balie.benchmarks.waits;

import java.util.Arrays;
import java.util.Optional;
import org.balie.acd.core.state.WaitEstimate;

/// Foretells by wait ÷ position of the last [#REMEMBERED] accepted customers who stood in line:
/// position times the lowest tenth to position times the highest tenth of these ratios. The plain
/// form of a scaled delay history; it takes a long line to be as uncertain for each place as a
/// short one.
final class Ratios implements Predictor {
    static final int REMEMBERED = 32;
    static final int ENOUGH = 5;
    private static final double TAIL = 0.1;

    private final double[] ratios = new double[REMEMBERED];
    private int known;

    @Override
    public void saw(Happening happening) {
        if (happening instanceof Happening.Accepted accepted && accepted.position() > 0) {
            ratios[known % REMEMBERED] =
                    accepted.waited().toMillis() / 1000.0 / accepted.position();
            known++;
        }
    }

    @Override
    public Optional<WaitEstimate> estimate(int position) {
        if (known < ENOUGH) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(ratios, Math.min(known, REMEMBERED));
        Arrays.sort(sorted);
        return Optional.of(
                Interval.ofSeconds(
                        position * quantile(sorted, TAIL), position * quantile(sorted, 1 - TAIL)));
    }

    /// Between the two nearest, where the i-th smallest of n stands for i ÷ (n + 1).
    private static double quantile(double[] sorted, double share) {
        double index = Math.clamp(share * (sorted.length + 1) - 1, 0, sorted.length - 1.0);
        int below = (int) index;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (index - below) * (sorted[above] - sorted[below]);
    }
}
