package org.balie.acd.core.routing;

import java.util.Comparator;
import org.balie.acd.core.state.Id.QueueId;

/// Those who may be asked about a request: the members of a queue who have its skills.
///
/// @param widened how many levels less of each skill they need (rule ACD-4)
public record Pool(QueueId queue, int widened) implements Comparable<Pool> {

    private static final Comparator<Pool> ORDER =
            Comparator.comparing(Pool::queue).thenComparingInt(Pool::widened);

    @Override
    public int compareTo(Pool other) {
        return ORDER.compare(this, other);
    }
}
