package org.balie.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;

/// How a request's wait ended. A wait ends once: exactly one of these is ever told of a request.
sealed interface Ending {

    record Waiting() implements Ending {}

    /// An agent took it. Acceptance repeats what the arrival told, so a row can be made from it
    /// alone.
    record Accepted(
            AgentRef agent,
            QueueRef queue,
            Customer customer,
            UUID sessionId,
            Duration waited,
            Instant at)
            implements Ending {

        private static Ending of(AcdEvent.OfferAccepted e) {
            return new Accepted(
                    new AgentRef(e.agentId(), e.agentName()),
                    new QueueRef(e.queueId(), e.queueName()),
                    e.customer(),
                    e.sessionId(),
                    e.waited(),
                    e.at());
        }
    }

    record Abandoned(Duration waited, Instant at) implements Ending {
        private static Ending of(AcdEvent.RequestAbandoned e) {
            return new Abandoned(e.waited(), e.at());
        }
    }

    record Left(Duration waited, Instant at) implements Ending {
        private static Ending of(AcdEvent.RequestLeft e) {
            return new Left(e.waited(), e.at());
        }
    }

    /// By a supervisor.
    record Closed(Duration waited, Instant at) implements Ending {
        private static Ending of(AcdEvent.RequestClosed e) {
            return new Closed(e.waited(), e.at());
        }
    }

    /// A transfer that nobody took, or that was not wanted any more.
    record Withdrawn(Instant at) implements Ending {
        private static Ending of(AcdEvent.TransferEnded e) {
            return new Withdrawn(e.at());
        }
    }

    record Refused(Instant at) implements Ending {
        private static Ending of(AcdEvent.RequestRefused e) {
            return new Refused(e.at());
        }
    }

    static Ending in(List<AcdEvent> events) {
        var accepted = Numbered.last(AcdEvent.OfferAccepted.class, events).map(Accepted::of);
        var abandoned = Numbered.last(AcdEvent.RequestAbandoned.class, events).map(Abandoned::of);
        var left = Numbered.last(AcdEvent.RequestLeft.class, events).map(Left::of);
        var refused = Numbered.last(AcdEvent.RequestRefused.class, events).map(Refused::of);
        var closed = Numbered.last(AcdEvent.RequestClosed.class, events).map(Closed::of);
        var withdrawn = Numbered.last(AcdEvent.TransferEnded.class, events).map(Withdrawn::of);
        return accepted.or(() -> abandoned)
                .or(() -> closed)
                .or(() -> withdrawn)
                .or(() -> left)
                .or(() -> refused)
                .orElseGet(Waiting::new);
    }

    default Outcome outcome() {
        return switch (this) {
            case Waiting _ -> Outcome.OPEN;
            case Accepted _ -> Outcome.HANDLED;
            case Abandoned _ -> Outcome.ABANDONED;
            case Left _ -> Outcome.LEFT;
            case Closed _ -> Outcome.CLOSED;
            case Withdrawn _ -> Outcome.WITHDRAWN;
            case Refused _ -> Outcome.REFUSED;
        };
    }

    /// How long the customer waited in a queue; empty while waiting and when not let in.
    default Optional<Duration> timeInQueue() {
        return switch (this) {
            case Accepted accepted -> Optional.of(accepted.waited());
            case Abandoned abandoned -> Optional.of(abandoned.waited());
            case Left left -> Optional.of(left.waited());
            case Closed closed -> Optional.of(closed.waited());
            case Waiting _, Refused _, Withdrawn _ -> Optional.empty();
        };
    }
}
