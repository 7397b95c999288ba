package org.balie.acd.core.state;

import java.time.Duration;
import org.balie.acd.core.state.Id.QueueId;

/// What a queue does for a request that has waited too long (rule ACD-4). Steps add up: each is
/// taken once, when the request has waited so long, and stays.
public sealed interface OverflowStep {

    /// How long the request has waited by then.
    Duration after();

    /// The stable code.
    default String code() {
        return switch (this) {
            case WidenSkills _ -> "widen-skills";
            case AddQueue _ -> "add-queue";
            case RaisePriority _ -> "raise-priority";
        };
    }

    /// Lowers every level that the queue asks for by so many; a level of zero is not asked for.
    record WidenSkills(Duration after, int levels) implements OverflowStep {}

    /// Members of that queue too may have the request, as they may have that queue's own.
    record AddQueue(Duration after, QueueId queue) implements OverflowStep {}

    /// Raises the request's priority by so many levels, at most to 9.
    record RaisePriority(Duration after, int levels) implements OverflowStep {}
}
