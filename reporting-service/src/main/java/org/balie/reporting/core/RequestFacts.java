package org.balie.reporting.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;

/// What the floor has told about one request so far.
///
/// @param handlingEndedAt when the last agent's part in its session ended
/// @param wrapUpOverAt when wrap-up was over, or will be by itself
/// @param lastToldAt the latest time in any of its events
public record RequestFacts(
        UUID requestId,
        String siteId,
        Optional<Arrival> arrival,
        Ending ending,
        Optional<Instant> handlingEndedAt,
        Optional<Instant> wrapUpOverAt,
        Instant lastToldAt) {

    /// Which request's history an event is a part of; empty when it is about an agent, or tells
    /// only how things stand.
    public static Optional<UUID> requestOf(AcdEvent event) {
        return switch (event) {
            case AcdEvent.RequestQueued e -> Optional.of(e.requestId());
            case AcdEvent.RequestRefused e -> Optional.of(e.requestId());
            case AcdEvent.RequestRequeued e -> Optional.of(e.requestId());
            case AcdEvent.OfferMade e -> Optional.of(e.requestId());
            case AcdEvent.OfferAccepted e -> Optional.of(e.requestId());
            case AcdEvent.OfferDeclined e -> Optional.of(e.requestId());
            case AcdEvent.OfferLapsed e -> Optional.of(e.requestId());
            case AcdEvent.OfferRescinded e -> Optional.of(e.requestId());
            case AcdEvent.RequestAbandoned e -> Optional.of(e.requestId());
            case AcdEvent.RequestLeft e -> Optional.of(e.requestId());
            case AcdEvent.HandlingEnded e -> Optional.of(e.requestId());
            case AcdEvent.WrapUpEnded e -> Optional.of(e.requestId());
            case AcdEvent.TransferBegun e -> Optional.of(e.requestId());
            case AcdEvent.TransferEnded e -> Optional.of(e.requestId());
            case AcdEvent.RequestMoved e -> Optional.of(e.requestId());
            case AcdEvent.RequestAssigned e -> Optional.of(e.requestId());
            case AcdEvent.RequestPrioritised e -> Optional.of(e.requestId());
            case AcdEvent.RequestClosed e -> Optional.of(e.requestId());
            case AcdEvent.OverflowStepTaken e -> Optional.of(e.requestId());
            case AcdEvent.WorkReturned e -> Optional.of(e.requestId());
            case AcdEvent.PlaceInLine _, AcdEvent.AgentPresenceChanged _ -> Optional.empty();
        };
    }

    /// Folds everything told about one request; empty when nothing was.
    public static Optional<RequestFacts> of(UUID requestId, Collection<Numbered<AcdEvent>> told) {
        var events = Numbered.inOrder(told);
        return Numbered.latest(events, AcdEvent::at)
                .map(
                        lastToldAt ->
                                new RequestFacts(
                                        requestId,
                                        events.getFirst().siteId(),
                                        Arrival.in(events),
                                        Ending.in(events),
                                        handlingEndedIn(events),
                                        wrapUpOverIn(events),
                                        lastToldAt));
    }

    /// The session this request serves or would have served; empty as long as it is not known.
    public Optional<UUID> sessionId() {
        return ending instanceof Ending.Accepted accepted
                ? Optional.of(accepted.sessionId())
                : arrival.flatMap(Arrival::sessionId);
    }

    private static Optional<Instant> handlingEndedIn(List<AcdEvent> events) {
        return Numbered.last(AcdEvent.HandlingEnded.class, events).map(AcdEvent::at);
    }

    private static Optional<Instant> wrapUpOverIn(List<AcdEvent> events) {
        var ended = Numbered.last(AcdEvent.WrapUpEnded.class, events).map(AcdEvent::at);
        return ended.or(
                () ->
                        Numbered.last(AcdEvent.HandlingEnded.class, events)
                                .map(e -> e.wrapUpUntil().orElse(e.at())));
    }
}
