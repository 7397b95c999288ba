package org.balie.benchmarks.waits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.balie.acd.core.state.WaitEstimate;

/// How well one predictor foretold.
final class Tally {
    private int told;
    private int accepted;
    private int inside;
    private int leftLate;
    private double widths;
    private double scores;
    private double errors;

    void told() {
        told++;
    }

    void waited(WaitEstimate estimate, Duration waited) {
        accepted++;
        inside += estimate.holds(waited) ? 1 : 0;
        widths += Interval.width(estimate);
        scores += Interval.score(estimate, waited);
        errors += Interval.offTheMiddle(estimate, waited);
    }

    /// Only who stayed beyond the upper end tells something.
    void left(WaitEstimate estimate, Duration after) {
        leftLate += after.compareTo(estimate.high()) > 0 ? 1 : 0;
    }

    /// Share of the waits of accepted customers that were inside.
    double coverage() {
        return (double) inside / accepted;
    }

    /// The same, with those who left after the upper end as waits outside.
    double coverageWithThoseWhoLeft() {
        return (double) inside / (accepted + leftLate);
    }

    double score() {
        return scores / accepted;
    }

    /// @param arrived customers who had to stand in line, told something or not
    Map<String, Object> figures(int arrived) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("arrived", arrived);
        figures.put("told", told);
        figures.put("compared", accepted);
        if (accepted > 0) {
            figures.put("coverage", rounded(coverage(), 1000));
            figures.put("coverageWithThoseWhoLeft", rounded(coverageWithThoseWhoLeft(), 1000));
            figures.put("meanWidthSeconds", rounded(widths / accepted, 10));
            figures.put("score", rounded(score(), 10));
            figures.put("meanErrorSeconds", rounded(errors / accepted, 10));
        }
        return figures;
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
