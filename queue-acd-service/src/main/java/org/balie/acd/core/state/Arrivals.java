package org.balie.acd.core.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Requests let in per half hour of the last twelve hours (rule ACD-14).
///
/// @param latest number of the half hour of the last bucket, counted from the epoch
/// @param counts [#BUCKETS] of them, oldest first
public record Arrivals(long latest, List<Integer> counts) {

    public static final int BUCKETS = 24;
    private static final long SECONDS_PER_BUCKET = 1800;

    public Arrivals {
        counts = List.copyOf(counts);
    }

    public static Arrivals none(Instant at) {
        return new Arrivals(halfHour(at), Collections.nCopies(BUCKETS, 0));
    }

    /// The same arrivals as seen later: what is older than twelve hours has gone.
    public Arrivals asOf(Instant at) {
        long gone = halfHour(at) - latest;
        if (gone <= 0) {
            return this;
        }
        int kept = (int) Math.max(0, BUCKETS - gone);
        List<Integer> moved = new ArrayList<>(counts.subList(BUCKETS - kept, BUCKETS));
        moved.addAll(Collections.nCopies(BUCKETS - kept, 0));
        return new Arrivals(halfHour(at), moved);
    }

    public Arrivals plusOne(Instant at) {
        Arrivals now = asOf(at);
        List<Integer> counted = new ArrayList<>(now.counts);
        counted.set(BUCKETS - 1, counted.getLast() + 1);
        return new Arrivals(now.latest, counted);
    }

    private static long halfHour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_PER_BUCKET);
    }
}
