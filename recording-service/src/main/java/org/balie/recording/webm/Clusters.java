package org.balie.recording.webm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where clusters begin, in 16 bytes each.
final class Clusters {
    private long[] positions = new long[64];

    /// Time in milliseconds, doubled, with the key bit lowest.
    private long[] times = new long[64];

    private int count;

    void add(Cluster cluster) {
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        positions[count] = cluster.position();
        times[count] = cluster.timeMs() << 1 | (cluster.key() ? 1 : 0);
        count++;
    }

    int count() {
        return count;
    }

    /// Those that begin behind a position.
    List<Cluster> after(long position) {
        int found = Arrays.binarySearch(positions, 0, count, position);
        int first = found < 0 ? -found - 1 : found + 1;
        var some = new ArrayList<Cluster>(count - first);
        for (int i = first; i < count; i++) {
            some.add(new Cluster(positions[i], times[i] >> 1, (times[i] & 1) == 1));
        }
        return some;
    }
}
