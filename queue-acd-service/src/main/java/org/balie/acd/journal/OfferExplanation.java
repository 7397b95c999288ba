package org.balie.acd.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Reach;
import org.jspecify.annotations.Nullable;

/// A routing decision in the words of the wire, with the names as they were (rule ACD-10).
///
/// @param rule the policy that picked the winner, or how the winner was named
/// @param via the queue that overflow had added and whose member the winner is
/// @param overflow what overflow had done by then; null before this was told, and when nothing
/// @param members how many members the queue had, listed or not
public record OfferExplanation(
        UUID offerId,
        UUID requestId,
        Instant at,
        String queueName,
        String customerName,
        Person chosen,
        String rule,
        @Nullable String via,
        @Nullable Overflow overflow,
        int members,
        List<Candidate> candidates,
        List<PassedOver> passedOver) {

    public record Person(String agentId, String name) {}

    /// @param rank 1 for the first; null for those who could not be asked
    public record Candidate(
            String agentId, String name, String verdict, String detail, @Nullable Integer rank) {}

    /// @param widened levels less of each skill
    /// @param raised levels of priority
    /// @param priority what a supervisor has made of it
    public record Overflow(
            int widened, List<String> addedQueues, int raised, @Nullable Integer priority) {
        public static @Nullable Overflow of(Reach reach, Function<QueueId, String> names) {
            return reach.equals(Reach.OWN_QUEUE)
                    ? null
                    : new Overflow(
                            reach.widened(),
                            reach.added().stream().map(names).toList(),
                            reach.raised(),
                            reach.priority().isPresent() ? reach.priority().getAsInt() : null);
        }
    }

    public record PassedOver(UUID requestId, String reason) {}
}
