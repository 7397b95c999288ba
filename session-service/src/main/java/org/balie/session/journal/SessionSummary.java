package org.balie.session.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A running session in a list.
///
/// @param participants how many are in it now
public record SessionSummary(
        UUID sessionId,
        String siteId,
        String number,
        String topic,
        String customerName,
        Optional<String> primaryName,
        Instant startedAt,
        int participants) {}
