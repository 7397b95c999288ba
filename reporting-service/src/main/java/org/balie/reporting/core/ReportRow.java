package org.balie.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.contracts.Customer;

/// One line of the session query tool (rule REP-3): a request with the part of a session it led to,
/// or a session that an agent started.
///
/// @param id the request's id; the session's when there was no request
/// @param sessionId empty when no session ever began
/// @param number the session's nine digits, as soon as the session has told them
/// @param agent who took the request, or who started the session
/// @param agentIds every agent who took part in the session: they may read the row (rule REP-10)
/// @param waited in a queue; empty while waiting, when not let in and when there was no queue
/// @param startedAt when an agent took the request, or started the session
/// @param endedAt when the session ended or went back to its queue
/// @param stars 1 to 5
/// @param finalFrom from then on the row is final, unless something more is told
public record ReportRow(
        UUID id,
        String siteId,
        Optional<UUID> requestId,
        Optional<UUID> sessionId,
        Optional<String> number,
        Origin origin,
        Outcome outcome,
        Optional<AgentRef> agent,
        Set<String> agentIds,
        Optional<QueueRef> queue,
        Optional<Customer> customer,
        Instant requestedAt,
        Optional<Duration> waited,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Integer> stars,
        String topic,
        List<String> trackingCodes,
        Instant finalFrom) {

    /// How long the agent's part lasted; empty until it is over.
    public Optional<Duration> lasted() {
        return startedAt.flatMap(start -> endedAt.map(end -> Duration.between(start, end)));
    }
}
