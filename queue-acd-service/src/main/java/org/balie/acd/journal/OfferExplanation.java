package org.balie.acd.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A routing decision in the words of the wire, with the names as they were (rule ACD-10).
///
/// @param rule the policy that picked the winner
/// @param members how many members the queue had, listed or not
public record OfferExplanation(
        UUID offerId,
        UUID requestId,
        Instant at,
        String queueName,
        String customerName,
        Person chosen,
        String rule,
        int members,
        List<Candidate> candidates,
        List<PassedOver> passedOver) {

    public record Person(String agentId, String name) {}

    /// @param rank 1 for the first; null for those who could not be asked
    public record Candidate(
            String agentId, String name, String verdict, String detail, @Nullable Integer rank) {}

    public record PassedOver(UUID requestId, String reason) {}
}
