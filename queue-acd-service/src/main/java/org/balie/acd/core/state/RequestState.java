package org.balie.acd.core.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;

/// Where an open request stands. A request whose last state is over is a [ClosedRequest].
public sealed interface RequestState {

    /// In the line, for whoever comes free.
    record Waiting() implements RequestState {}

    /// In the line, but until then for these agents only.
    record Reserved(List<AgentId> agents, Instant until, Purpose purpose) implements RequestState {
        public Reserved {
            agents = List.copyOf(agents);
        }

        /// What is left when one of them has been asked.
        public Optional<Reserved> without(AgentId agent) {
            List<AgentId> rest = agents.stream().filter(one -> !one.equals(agent)).toList();
            return rest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Reserved(rest, until, purpose));
        }
    }

    /// Why a request waits for certain agents.
    enum Purpose {
        /// For the one who helped this customer last (rule ACD-9).
        PREFERRED,
        /// For the one whom a supervisor chose (rule ACD-13).
        ASSIGNED,
        /// For those to whom the session is transferred: all are asked at once (rule ACD-12).
        TRANSFERRED
    }

    /// Somebody is asked (rule ACD-8).
    ///
    /// @param asks who; more than one only of a transfer
    /// @param others who will be asked too when they come free
    record Offered(List<Ask> asks, Optional<Reserved> others) implements RequestState {
        public Offered {
            asks = List.copyOf(asks);
        }

        public Offered plus(Ask ask, Optional<Reserved> left) {
            return new Offered(Stream.concat(asks.stream(), Stream.of(ask)).toList(), left);
        }

        /// What the request goes back to when this one agent is asked no more.
        public RequestState minus(OfferId offer) {
            List<Ask> rest = asks.stream().filter(ask -> !ask.offer.equals(offer)).toList();
            if (!rest.isEmpty()) {
                return new Offered(rest, others);
            }
            return others.isPresent() ? others.get() : WAITING;
        }

        public Optional<Ask> of(AgentId agent) {
            return asks.stream().filter(ask -> ask.agent.equals(agent)).findFirst();
        }

        public Optional<Ask> by(OfferId offer) {
            return asks.stream().filter(ask -> ask.offer.equals(offer)).findFirst();
        }
    }

    /// One agent is asked, and has until then to answer.
    record Ask(OfferId offer, AgentId agent, Instant offeredAt, Instant expiresAt) {}

    /// An agent helps. With a customer there it is not a waiting state: the session's own deadlines
    /// end it.
    record InSession(AgentId agent, Instant since) implements RequestState {}

    /// The agent's part is over; the agent finishes up, at most until then.
    ///
    /// @param handedTo the agent who goes on with the session; empty when it has ended
    record WrapUp(AgentId agent, Instant since, Instant until, Optional<AgentId> handedTo)
            implements RequestState {}

    RequestState WAITING = new Waiting();

    /// The agents who have to do with this request now.
    default List<AgentId> occupies() {
        return switch (this) {
            case Waiting _, Reserved _ -> List.of();
            case Offered offered -> offered.asks.stream().map(Ask::agent).toList();
            case InSession inSession -> List.of(inSession.agent);
            case WrapUp wrapUp -> List.of(wrapUp.agent);
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
