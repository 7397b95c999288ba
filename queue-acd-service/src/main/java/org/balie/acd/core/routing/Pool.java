package org.balie.acd.core.routing;

import org.balie.acd.core.state.Id.QueueId;

/// Those who may be asked about a request: the members of a queue who have its skills.
///
/// @param widened how many levels less of each skill they need (rule ACD-4)
public record Pool(QueueId queue, int widened) implements Comparable<Pool> {

    @Override
    public int compareTo(Pool other) {
        int byQueue = queue.compareTo(other.queue);
        return byQueue != 0 ? byQueue : Integer.compare(widened, other.widened);
    }
}
