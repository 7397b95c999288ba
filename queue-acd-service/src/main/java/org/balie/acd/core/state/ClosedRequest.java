package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;

/// What is remembered of a request that is over, so that a command delivered twice changes nothing
/// and an answer that comes too late can be told why.
///
/// @param agent who got it
/// @param offers the request's latest offers
/// @param forgetAt when this memory may go
public record ClosedRequest(
        RequestId id,
        SessionId session,
        Outcome outcome,
        Optional<AgentId> agent,
        List<OfferId> offers,
        Instant forgetAt) {

    /// How long a closed request is remembered.
    public static final Duration REMEMBERED = Duration.ofMinutes(10);

    public ClosedRequest {
        offers = List.copyOf(offers);
    }

    /// How a request ended.
    public enum Outcome {
        HANDLED("handled"),
        ABANDONED("abandoned"),
        LEFT("left"),
        REFUSED("refused"),
        /// By a supervisor.
        CLOSED("closed"),
        /// A transfer that did not come about: its session stays with its agent.
        WITHDRAWN("withdrawn"),
        /// The session went back to a queue under a new request.
        RETURNED("returned");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
