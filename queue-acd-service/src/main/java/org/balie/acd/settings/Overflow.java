package org.balie.acd.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.OverflowStep;
import org.jspecify.annotations.Nullable;

/// What a queue does for a request that has waited too long (rule ACD-4).
///
/// @param afterSeconds how long the request has waited in this queue
/// @param action `widen-skills`, `add-queue` or `raise-priority`; on the wire `do`
/// @param levels by how many the required skills sink or the priority rises; null for `add-queue`
/// @param queueId whose members are asked as well; null for the others
public record Overflow(
        int afterSeconds,
        @JsonProperty("do") String action,
        @Nullable Integer levels,
        @Nullable String queueId) {

    private static final Set<String> ACTIONS =
            Set.of("widen-skills", "add-queue", "raise-priority");

    public Overflow {
        action = Given.text(action);
        queueId = Given.optional(queueId);
    }

    /// The queue that this step leads to.
    Optional<String> leadsTo() {
        return Optional.ofNullable(queueId);
    }

    OverflowStep toFloor() {
        var after = Duration.ofSeconds(afterSeconds);
        return switch (action) {
            case "widen-skills" -> new OverflowStep.WidenSkills(after, given(levels));
            case "raise-priority" -> new OverflowStep.RaisePriority(after, given(levels));
            case "add-queue" -> new OverflowStep.AddQueue(after, new QueueId(given(queueId)));
            default -> throw new IllegalStateException("unchecked overflow step " + action);
        };
    }

    private static <T> T given(@Nullable T checked) {
        return Objects.requireNonNull(checked);
    }

    static void check(Faults faults, List<Overflow> steps, String ownQueue) {
        faults.atMost("overflow", steps, 10);
        faults.distinct(
                "overflow",
                steps.stream().flatMap(step -> step.leadsTo().stream()).toList(),
                id -> id);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            faults.within("overflow[" + i + "]", part -> step.check(part, ownQueue));
        }
    }

    private void check(Faults faults, String ownQueue) {
        faults.range("afterSeconds", afterSeconds, 5, 86_400);
        faults.oneOf("do", action, ACTIONS);
        switch (action) {
            case "widen-skills" -> checkLevels(faults, 5);
            case "raise-priority" -> checkLevels(faults, 9);
            case "add-queue" -> checkQueue(faults, ownQueue);
            default -> {}
        }
    }

    private void checkLevels(Faults faults, int most) {
        if (levels == null) {
            faults.add("levels", "required", "by how many levels");
        } else {
            faults.range("levels", levels, 1, most);
        }
        if (queueId != null) {
            faults.add("queueId", "malformed", "only with add-queue");
        }
    }

    private void checkQueue(Faults faults, String ownQueue) {
        faults.id("queueId", Given.text(queueId));
        if (ownQueue.equals(queueId)) {
            faults.add("queueId", "out-of-range", "must be another queue");
        }
        if (levels != null) {
            faults.add("levels", "malformed", "not with add-queue");
        }
    }
}
