package org.balie.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What happened on the floor: requests, offers and agents of one site, in the order it happened.
///
/// A request's first event carries its customer; later ones only name it. `sessionId` is the same
/// for every request that serves the same session: a request that comes back to a queue is new, its
/// session is not.
public sealed interface AcdEvent {
    /// The kind of a request whose customer waits for it.
    String LIVE = "live";

    /// The kind of a request whose customer waits at a telephone (rule TEL-27).
    String CALL = "call";

    String siteId();

    Instant at();

    /// A customer waits in a queue (rules ACD-1 to ACD-5).
    ///
    /// @param sessionId of a `call` the id of the call
    /// @param kind `live`; `call` waits at the telephone; `message`, `call-back` or `mail-back`
    ///   waits without its customer. Only `live` has a session. `live` in events from before this
    ///   was told
    record RequestQueued(
            String siteId,
            UUID requestId,
            UUID sessionId,
            String entryPointId,
            String queueId,
            String queueName,
            Customer customer,
            String kind,
            Instant at)
            implements AcdEvent {
        public RequestQueued {
            kind = Objects.requireNonNullElse(kind, LIVE);
        }
    }

    /// A customer asked and was not let in.
    ///
    /// @param reason `closed`, `full` or `nobody-reachable`
    /// @param callId the telephone call that was not let in; empty for everything else
    record RequestRefused(
            String siteId,
            UUID requestId,
            String entryPointId,
            String queueId,
            String queueName,
            Customer customer,
            String reason,
            Optional<UUID> callId,
            Instant at)
            implements AcdEvent {}

    /// A running session came back for another agent, at the front of its queue (rule SES-10); or a
    /// telephone call that the agent who accepted it did not pick up.
    ///
    /// @param sessionId of a `call` the id of the call
    /// @param cause `agent-lost`, or of a call `not-picked-up`
    /// @param kind `live` or `call`; `live` in events from before this was told
    record RequestRequeued(
            String siteId,
            UUID requestId,
            UUID sessionId,
            String queueId,
            String queueName,
            String cause,
            String kind,
            Instant at)
            implements AcdEvent {
        public RequestRequeued {
            kind = Objects.requireNonNullElse(kind, LIVE);
        }
    }

    /// The agent of a running session wants another to go on with it, and stays until one accepts
    /// (rule ACD-12).
    ///
    /// @param fromRequestId the request by which that agent has the session
    /// @param agentNames whom the agent asks; empty when the queue is asked
    record TransferBegun(
            String siteId,
            UUID requestId,
            UUID sessionId,
            UUID fromRequestId,
            String agentId,
            String agentName,
            String queueId,
            String queueName,
            List<String> agentNames,
            Instant at)
            implements AcdEvent {
        public TransferBegun {
            agentNames = List.copyOf(agentNames);
        }
    }

    /// The session stays with its agent.
    ///
    /// @param cause `cancelled`, `nobody-took-it` or `session-ended`
    record TransferEnded(
            String siteId, UUID requestId, UUID sessionId, String agentId, String cause, Instant at)
            implements AcdEvent {}

    /// A supervisor put it into another queue (rule ACD-13).
    record RequestMoved(
            String siteId,
            UUID requestId,
            String fromQueueId,
            String queueId,
            String queueName,
            Instant at)
            implements AcdEvent {}

    /// A supervisor gave it to an agent, who is asked first.
    record RequestAssigned(String siteId, UUID requestId, String agentId, Instant at)
            implements AcdEvent {}

    /// @param priority 0 to 9, instead of the queue's
    record RequestPrioritised(String siteId, UUID requestId, int priority, Instant at)
            implements AcdEvent {}

    /// A supervisor ended it.
    ///
    /// @param reason in words
    /// @param callId the telephone call that waited; empty for everything else
    record RequestClosed(
            String siteId,
            UUID requestId,
            String queueId,
            Duration waited,
            String reason,
            Optional<UUID> callId,
            Instant at)
            implements AcdEvent {}

    /// It has waited so long that its queue does more for it (rule ACD-4).
    ///
    /// @param step `widen-skills`, `add-queue` or `raise-priority`
    record OverflowStepTaken(String siteId, UUID requestId, String step, Instant at)
            implements AcdEvent {}

    /// One agent is asked (rule ACD-8).
    record OfferMade(
            String siteId,
            UUID offerId,
            UUID requestId,
            String queueId,
            String agentId,
            Instant expiresAt,
            Instant at)
            implements AcdEvent {}

    /// The agent took the request; the session starts (rule ACD-11).
    ///
    /// @param waited from the request's arrival in a queue until now
    /// @param featuresOff what the queue has switched off in its sessions (rule ADM-4), as in its
    ///   settings; none in events from before this was told
    /// @param sessionId of a `call` the id of the call
    /// @param kind as of the request; only a `live` one has a session
    record OfferAccepted(
            String siteId,
            UUID offerId,
            UUID requestId,
            UUID sessionId,
            String queueId,
            String queueName,
            String agentId,
            String agentName,
            Customer customer,
            Duration waited,
            List<String> featuresOff,
            String kind,
            Instant at)
            implements AcdEvent {
        public OfferAccepted {
            kind = Objects.requireNonNullElse(kind, LIVE);
            featuresOff = List.copyOf(Objects.requireNonNullElse(featuresOff, List.of()));
        }
    }

    record OfferDeclined(
            String siteId,
            UUID offerId,
            UUID requestId,
            String agentId,
            Optional<String> reason,
            Instant at)
            implements AcdEvent {}

    record OfferLapsed(String siteId, UUID offerId, UUID requestId, String agentId, Instant at)
            implements AcdEvent {}

    /// The offer was taken back: the customer went, or the agent became unable.
    record OfferRescinded(
            String siteId, UUID offerId, UUID requestId, String agentId, String cause, Instant at)
            implements AcdEvent {}

    /// The customer was gone longer than the grace time, or waited longer than the queue allows, or
    /// hung up.
    ///
    /// @param cause `connection-lost`, `hung-up` or `maximum-wait`
    /// @param callId the telephone call that waited; empty for everything else
    record RequestAbandoned(
            String siteId,
            UUID requestId,
            String queueId,
            Duration waited,
            String cause,
            Optional<UUID> callId,
            Instant at)
            implements AcdEvent {}

    /// How far off the turn of a caller is who waits (rule TEL-27): told when it has come nearer,
    /// and now and then. It says how things stand and is no part of the floor's history; one that
    /// is lost is made good by the next. Its sequence is that of the event before it.
    ///
    /// @param callId of the telephone call
    /// @param place 1 is next
    record PlaceInLine(
            String siteId, UUID requestId, UUID callId, String queueId, int place, Instant at)
            implements AcdEvent {}

    /// The customer chose to leave while waiting.
    record RequestLeft(String siteId, UUID requestId, String queueId, Duration waited, Instant at)
            implements AcdEvent {}

    /// The agent's part in a session is over.
    ///
    /// @param handled from acceptance until now
    /// @param wrapUpUntil when wrap-up ends by itself; empty when the queue has none
    record HandlingEnded(
            String siteId,
            UUID requestId,
            UUID sessionId,
            String agentId,
            Duration handled,
            Optional<Instant> wrapUpUntil,
            Instant at)
            implements AcdEvent {}

    /// @param disposition what it was about, by a code of the queue's list
    record WrapUpEnded(
            String siteId,
            UUID requestId,
            String agentId,
            Duration lasted,
            Optional<String> disposition,
            Instant at)
            implements AcdEvent {}

    /// Something without a session is back in the line: its agent is gone, or had it too long.
    record WorkReturned(String siteId, UUID requestId, String agentId, Instant at)
            implements AcdEvent {}

    /// @param presence `offline`, `available`, `busy`, `wrap-up` or `away`
    /// @param reason the site's code for being away
    record AgentPresenceChanged(
            String siteId,
            String agentId,
            String agentName,
            String presence,
            Optional<String> reason,
            Instant at)
            implements AcdEvent {}
}
