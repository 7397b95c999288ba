package org.balie.acd.core.state;

import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;

/// Where an open request stands. A request whose last state is over is a [ClosedRequest].
public sealed interface RequestState {

    /// In the line, for whoever comes free.
    record Waiting() implements RequestState {}

    /// In the line, but until then only for the agent who helped this customer last (rule ACD-9).
    record Reserved(AgentId agent, Instant until) implements RequestState {}

    /// One agent is asked (rule ACD-8).
    record Offered(OfferId offer, AgentId agent, Instant offeredAt, Instant expiresAt)
            implements RequestState {}

    /// An agent helps. Not a waiting state: the session's own deadlines end it.
    record InSession(AgentId agent, Instant since) implements RequestState {}

    /// The customer is gone; the agent finishes up, at most until then.
    record WrapUp(AgentId agent, Instant since, Instant until) implements RequestState {}

    RequestState WAITING = new Waiting();

    /// The agent whose capacity this request occupies.
    default Optional<AgentId> occupies() {
        return switch (this) {
            case Waiting _, Reserved _ -> Optional.empty();
            case Offered offered -> Optional.of(offered.agent);
            case InSession inSession -> Optional.of(inSession.agent);
            case WrapUp wrapUp -> Optional.of(wrapUp.agent);
        };
    }

    /// Whether the customer waits for an agent, asked or not.
    default boolean isInQueue() {
        return switch (this) {
            case Waiting _, Reserved _, Offered _ -> true;
            case InSession _, WrapUp _ -> false;
        };
    }
}
