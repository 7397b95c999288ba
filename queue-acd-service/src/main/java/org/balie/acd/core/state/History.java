package org.balie.acd.core.state;

import java.util.ArrayList;
import java.util.List;

/// A queue's day, half hour by half hour from its midnight (rule ACD-14). A list is as long as it
/// has something to say; what is beyond its end is nought.
///
/// @param inTime of those answered, within the service level's time
/// @param gaveUp abandoned or left
public record History(
        List<Integer> arrived, List<Integer> answered, List<Integer> inTime, List<Integer> gaveUp) {

    /// More than any day has, the longer ones at the end of summer time included.
    private static final int MOST = 52;

    public static final History NONE = new History(List.of(), List.of(), List.of(), List.of());

    public History {
        arrived = List.copyOf(arrived);
        answered = List.copyOf(answered);
        inTime = List.copyOf(inTime);
        gaveUp = List.copyOf(gaveUp);
    }

    History plusArrived(int halfHour) {
        return new History(plusOne(arrived, halfHour), answered, inTime, gaveUp);
    }

    History plusAnswered(int halfHour, boolean punctually) {
        return new History(
                arrived,
                plusOne(answered, halfHour),
                punctually ? plusOne(inTime, halfHour) : inTime,
                gaveUp);
    }

    History plusGaveUp(int halfHour) {
        return new History(arrived, answered, inTime, plusOne(gaveUp, halfHour));
    }

    private static List<Integer> plusOne(List<Integer> counts, int halfHour) {
        int index = Math.clamp(halfHour, 0, MOST - 1);
        List<Integer> next = new ArrayList<>(counts);
        while (next.size() <= index) {
            next.add(0);
        }
        next.set(index, next.get(index) + 1);
        return next;
    }
}
