package org.balie.session.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who leads the session (rules SES-5, SES-10).
public sealed interface Control {
    /// The primary agent, who may be away for the grace time.
    record Held(ParticipantId by) implements Control {}

    /// The primary agent is gone; the first of these assistants to take control has it.
    record Offered(ParticipantId former, List<ParticipantId> to, Instant until) implements Control {
        public Offered {
            to = List.copyOf(to);
        }
    }

    /// The customer is at the front of the queue again.
    ///
    /// @param request the floor's request for it, once known
    record Queued(ParticipantId former, Optional<UUID> request, Instant until) implements Control {}
}
