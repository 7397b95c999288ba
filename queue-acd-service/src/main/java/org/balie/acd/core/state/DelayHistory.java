package org.balie.acd.core.state;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long those waited who stood in this queue's line lately, and from that an honest guess at
/// the next wait (rule ACD-5). A delay-history predictor: the average of the latest delays, scaled
/// by the length of the line then and now (Ibrahim and Whitt, "Real-time delay estimation based on
/// delay history", 2009), with an interval from how far it would have been off for each of them.
///
/// Of the last [#REMEMBERED] accepted customers who had to stand in line, the sum of their waits
/// divided by the sum of their positions on arrival is the pace p. The customer at position k is
/// foretold k·p + √k·q, where q goes from the second lowest to the second highest of (wait −
/// position·p) ÷ √position over these customers, and from the lowest to the highest of up to
/// [#HALF] of them. There is no guess before [#ENOUGH] have been seen.
///
/// That is meant to hold for four waits of five. Were waits independent it would be more, 88 %; but
/// who waits at the same time waits for the same reasons, and a queue changes faster than its
/// history. Whoever left before an acceptance is not in it: nobody knows how long that wait would
/// have been. But those who stood behind moved up, and so p has in it how many usually give up.
///
/// @param latest oldest first
public record DelayHistory(List<Stood> latest) {

    public static final int REMEMBERED = 32;
    public static final int ENOUGH = 5;
    private static final int HALF = REMEMBERED / 2;
    private static final double MILLIS_PER_SECOND = 1000;

    /// A customer who stood in line and was accepted.
    ///
    /// @param position on arrival, 1 for the head of the line
    public record Stood(Duration waited, int position) {}

    public DelayHistory {
        latest = List.copyOf(latest);
    }

    public static DelayHistory unknown() {
        return new DelayHistory(List.of());
    }

    /// @param position on arrival, 1 for the head of the line
    public DelayHistory accepted(int position, Duration waited) {
        int kept = Math.min(latest.size(), REMEMBERED - 1);
        Stood[] next =
                latest.subList(latest.size() - kept, latest.size()).toArray(new Stood[kept + 1]);
        next[kept] = new Stood(waited, position);
        return new DelayHistory(List.of(next));
    }

    /// @param position 1 for the head of the line
    public Optional<WaitEstimate> estimate(int position) {
        if (latest.size() < ENOUGH) {
            return Optional.empty();
        }
        double pace = pace();
        Extremes off = new Extremes();
        for (Stood stood : latest) {
            off.add((seconds(stood) - stood.position * pace) / Math.sqrt(stood.position));
        }
        boolean many = latest.size() > HALF;
        double root = Math.sqrt(position);
        double low = position * pace + root * (many ? off.secondLowest : off.lowest);
        double high = position * pace + root * (many ? off.secondHighest : off.highest);
        return Optional.of(
                new WaitEstimate(
                        Duration.ofSeconds((long) Math.floor(Math.max(0, low))),
                        Duration.ofSeconds((long) Math.ceil(Math.max(0, high)))));
    }

    /// Seconds of waiting for each position in line.
    private double pace() {
        double waited = 0;
        long positions = 0;
        for (Stood stood : latest) {
            waited += seconds(stood);
            positions += stood.position;
        }
        return waited / positions;
    }

    private static double seconds(Stood stood) {
        return stood.waited.toMillis() / MILLIS_PER_SECOND;
    }

    /// Cheaper than sorting: a floor asks for every customer who waits.
    private static final class Extremes {
        private double lowest = Double.POSITIVE_INFINITY;
        private double secondLowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private double secondHighest = Double.NEGATIVE_INFINITY;

        void add(double value) {
            secondLowest = Math.min(secondLowest, Math.max(lowest, value));
            lowest = Math.min(lowest, value);
            secondHighest = Math.max(secondHighest, Math.min(highest, value));
            highest = Math.max(highest, value);
        }
    }
}
