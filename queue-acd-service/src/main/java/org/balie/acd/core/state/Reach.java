package org.balie.acd.core.state;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.balie.acd.core.state.Id.QueueId;

/// How far the search for an agent has gone (rule ACD-4), and how urgent the request has become.
///
/// @param steps how many overflow steps of its queue have been taken
/// @param widened how many levels less of each skill are asked for
/// @param added queues whose members may have it too, in the order in which they came
/// @param raised levels of priority that came by overflow
/// @param priority what a supervisor has made of it, 0 to 9; empty: that of its queue
public record Reach(int steps, int widened, List<QueueId> added, int raised, OptionalInt priority) {

    public static final int HIGHEST_PRIORITY = 9;

    public static final Reach OWN_QUEUE = new Reach(0, 0, List.of(), 0, OptionalInt.empty());

    public Reach {
        added = List.copyOf(added);
    }

    public Reach after(OverflowStep step) {
        return switch (step) {
            case OverflowStep.WidenSkills(_, int levels) ->
                    new Reach(steps + 1, widened + levels, added, raised, priority);
            case OverflowStep.AddQueue(_, QueueId queue) ->
                    new Reach(steps + 1, widened, with(queue), raised, priority);
            case OverflowStep.RaisePriority(_, int levels) ->
                    new Reach(steps + 1, widened, added, raised + levels, priority);
        };
    }

    private List<QueueId> with(QueueId queue) {
        return added.contains(queue)
                ? added
                : Stream.concat(added.stream(), Stream.of(queue)).toList();
    }

    public Reach prioritised(int next) {
        return new Reach(steps, widened, added, raised, OptionalInt.of(next));
    }

    /// In another queue everything starts again, but for what a supervisor said.
    public Reach moved() {
        return new Reach(0, 0, List.of(), 0, priority);
    }

    /// @param own the priority of the queue
    public int priority(int own) {
        return Math.min(HIGHEST_PRIORITY, priority.orElse(own) + raised);
    }
}
