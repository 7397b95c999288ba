package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How fast a queue moved lately, and from that an honest guess at a wait (rule ACD-5).
///
/// A **gap** is how long the queue's head was waited for before an acceptance: from the acceptance
/// before it, or from the arrival of the accepted request when that was later. So idle times
/// without anyone waiting don't count. Of the last [#REMEMBERED] gaps, mean m and standard
/// deviation s give for the customer at position k the interval k·m ± [#SPREAD]·s·√k, not below
/// zero: a sum of k independent gaps. There is no guess before [#ENOUGH] gaps are known.
///
/// @param lastAccepted when the queue's latest acceptance was
/// @param gaps the latest last
public record Pace(Optional<Instant> lastAccepted, List<Duration> gaps) {

    public static final int REMEMBERED = 20;
    public static final int ENOUGH = 3;

    /// Standard deviations to each side: about four of five waits fall inside, if gaps are
    /// independent and many.
    public static final double SPREAD = 1.28;

    public Pace {
        gaps = List.copyOf(gaps);
    }

    public static Pace unknown() {
        return new Pace(Optional.empty(), List.of());
    }

    /// @param arrived when the request that is accepted now came into the queue
    public Pace accepted(Instant arrived, Instant now) {
        Instant from = lastAccepted.filter(last -> last.isAfter(arrived)).orElse(arrived);
        List<Duration> next = new ArrayList<>(gaps);
        next.add(Duration.between(from, now));
        if (next.size() > REMEMBERED) {
            next.removeFirst();
        }
        return new Pace(Optional.of(now), next);
    }

    /// @param position 1 for the head of the line
    public Optional<WaitEstimate> estimate(int position) {
        if (gaps.size() < ENOUGH) {
            return Optional.empty();
        }
        double mean = gaps.stream().mapToLong(Duration::toMillis).average().orElseThrow() / 1000;
        double variance =
                gaps.stream().mapToDouble(gap -> square(gap.toMillis() / 1000.0 - mean)).sum()
                        / (gaps.size() - 1);
        double middle = position * mean;
        double spread = SPREAD * Math.sqrt(variance * position);
        return Optional.of(
                new WaitEstimate(
                        Duration.ofSeconds((long) Math.floor(Math.max(0, middle - spread))),
                        Duration.ofSeconds((long) Math.ceil(middle + spread))));
    }

    private static double square(double value) {
        return value * value;
    }
}
