package org.balie.acd.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.acd.core.Floor;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.Touched;
import org.balie.platform.trace.TraceParent;

/// What a run of commands of one partition has led to, to be committed as a whole or not at all.
///
/// @param from the offset up to which the partition had taken effect before
/// @param to the same, with this batch
public record Batch(
        int partition, long from, long to, List<SiteChange> sites, List<DeadCommand> dead) {
    public Batch {
        sites = List.copyOf(sites);
        dead = List.copyOf(dead);
    }

    /// @param floor the site's floor after all of this
    /// @param touched the floor's records that are not as they were
    /// @param reasons why requests were refused or abandoned
    public record SiteChange(
            String siteId,
            Floor floor,
            Set<Touched> touched,
            List<Entry> entries,
            List<Offer> offers,
            List<OfferOutcome> outcomes,
            List<Visit> visits,
            List<ClosingReason> reasons,
            List<Notice> notices,
            List<Audited> audited) {
        public List<NumberedEvent> events() {
            return entries.stream().map(Entry::event).toList();
        }
    }

    /// @param contract what other services are told of it, as it is published
    /// @param trace what the command that caused it was part of
    public record Entry(
            NumberedEvent event, Optional<String> contract, Optional<TraceParent> trace) {}

    /// @param explanation the decision in words for a supervisor, as JSON
    public record Offer(
            UUID offerId, UUID requestId, String agentId, Instant at, String explanation) {}

    public record OfferOutcome(UUID offerId, String outcome) {}

    /// @param reason `closed`, `full`, `nobody-reachable`, `connection-lost` or `maximum-wait`; or
    ///   a supervisor's words
    public record ClosingReason(UUID requestId, String reason) {}

    public record Visit(
            UUID requestId,
            String visitorId,
            Instant at,
            String queueName,
            String agentId,
            String agentName) {}

    /// What to tell somebody whose command changed nothing: an agent who came too late, or a
    /// customer of whose request the floor knows nothing.
    ///
    /// @param id of the command
    /// @param agentId empty when it is for the customer
    /// @param subject the offer, or the customer's request
    /// @param winner name of the agent who was quicker
    public record Notice(
            UUID id,
            Instant at,
            Optional<String> agentId,
            String code,
            UUID subject,
            Optional<String> winner) {}

    /// Something that somebody decided by hand (rule ADM-2).
    ///
    /// @param action stable code, `request-moved` for one
    /// @param subject what it was done to, by name
    /// @param detail what exactly, in words or names
    public record Audited(
            Instant at,
            String agentId,
            String agentName,
            String action,
            String subject,
            Optional<String> detail) {}

    /// A record that is no command, or that the floor failed on.
    public record DeadCommand(long offset, Optional<String> siteId, String reason, byte[] record) {}
}
