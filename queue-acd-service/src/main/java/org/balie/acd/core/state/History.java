package org.balie.acd.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A queue's day, half hour by half hour from its midnight: who arrived, and what has become of
/// them by now (rule ACD-14). Everything counts in the half hour of the arrival, whenever it
/// happens, so that of each half hour
///
/// `ARRIVED = IN_TIME + LATE + ABANDONED + LEFT + CLOSED + MOVED_ON + those who still wait`
///
/// and all half hours together have the service level of the day ([QueueDay#serviceLevelPercent]).
/// A list is as long as it has something to say; what is beyond its end is nought.
public record History(Map<Count, List<Integer>> counts) {

    /// More than any day has, the longer ones at the end of summer time included.
    private static final int MOST = 52;

    public static final History NONE = new History(Map.of());

    public enum Count {
        ARRIVED,

        /// Answered within the service level's time.
        IN_TIME,

        /// Answered after it.
        LATE,

        ABANDONED,

        LEFT,

        /// Those of the abandoned and the left who went within the service level's time.
        EARLY,

        /// By a supervisor.
        CLOSED,

        /// To another queue, or back to the agent who wanted to transfer.
        MOVED_ON
    }

    /// What ends a wait.
    private static final List<Count> ENDS =
            List.of(
                    Count.IN_TIME,
                    Count.LATE,
                    Count.ABANDONED,
                    Count.LEFT,
                    Count.CLOSED,
                    Count.MOVED_ON);

    public History {
        var known = new EnumMap<Count, List<Integer>>(Count.class);
        counts.forEach((count, halves) -> known.put(count, List.copyOf(halves)));
        counts = Collections.unmodifiableMap(known);
    }

    /// How many half hours have something to say.
    public int length() {
        return counts.values().stream().mapToInt(List::size).max().orElse(0);
    }

    public int of(Count count, int halfHour) {
        List<Integer> halves = counts.getOrDefault(count, List.of());
        return halfHour < halves.size() ? halves.get(halfHour) : 0;
    }

    /// Who arrived in that half hour and has not been heard of since.
    public int waiting(int halfHour) {
        int ended = 0;
        for (Count end : ENDS) {
            ended += of(end, halfHour);
        }
        return of(Count.ARRIVED, halfHour) - ended;
    }

    /// @param halfHour negative when it came before the day began: it counts once it has ended
    History arrived(int halfHour) {
        return halfHour < 0 ? this : plus(within(halfHour), Count.ARRIVED);
    }

    /// Who was not counted on arrival, since the day or the counting had not begun, is counted now;
    /// of another day in the first half hour.
    ///
    /// @param halfHour of the arrival; negative when that was on a day before
    History ended(int halfHour, Count... as) {
        int index = within(halfHour);
        boolean isCounted = halfHour >= 0 && waiting(index) > 0;
        return (isCounted ? this : plus(index, Count.ARRIVED)).plus(index, as);
    }

    private static int within(int halfHour) {
        return Math.clamp(halfHour, 0, MOST - 1);
    }

    private History plus(int halfHour, Count... more) {
        var next = new EnumMap<Count, List<Integer>>(Count.class);
        next.putAll(counts);
        for (Count count : more) {
            next.put(count, plusOne(next.getOrDefault(count, List.of()), halfHour));
        }
        return new History(next);
    }

    private static List<Integer> plusOne(List<Integer> halves, int halfHour) {
        List<Integer> next = new ArrayList<>(halves);
        while (next.size() <= halfHour) {
            next.add(0);
        }
        next.set(halfHour, next.get(halfHour) + 1);
        return next;
    }
}
