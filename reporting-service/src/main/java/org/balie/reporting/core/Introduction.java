package org.balie.reporting.core;

import java.util.Optional;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;

/// Whom an event calls by name, so that others who are named by id only can be called the same.
public final class Introduction {
    private Introduction() {}

    public static Optional<QueueRef> queueIn(AcdEvent event) {
        return switch (event) {
            case AcdEvent.RequestQueued e -> queue(e.queueId(), e.queueName());
            case AcdEvent.RequestRefused e -> queue(e.queueId(), e.queueName());
            case AcdEvent.RequestRequeued e -> queue(e.queueId(), e.queueName());
            case AcdEvent.OfferAccepted e -> queue(e.queueId(), e.queueName());
            case AcdEvent.TransferBegun e -> queue(e.queueId(), e.queueName());
            case AcdEvent.RequestMoved e -> queue(e.queueId(), e.queueName());
            case AcdEvent.OfferMade _,
                    AcdEvent.RequestAssigned _,
                    AcdEvent.RequestPrioritised _,
                    AcdEvent.RequestClosed _,
                    AcdEvent.OverflowStepTaken _,
                    AcdEvent.TransferEnded _,
                    AcdEvent.WorkReturned _,
                    AcdEvent.OfferDeclined _,
                    AcdEvent.OfferLapsed _,
                    AcdEvent.OfferRescinded _,
                    AcdEvent.RequestAbandoned _,
                    AcdEvent.PlaceInLine _,
                    AcdEvent.RequestLeft _,
                    AcdEvent.HandlingEnded _,
                    AcdEvent.WrapUpEnded _,
                    AcdEvent.AgentPresenceChanged _ ->
                    Optional.empty();
        };
    }

    public static Optional<AgentRef> agentIn(AcdEvent event) {
        return switch (event) {
            case AcdEvent.OfferAccepted e -> agent(e.agentId(), e.agentName());
            case AcdEvent.AgentPresenceChanged e -> agent(e.agentId(), e.agentName());
            case AcdEvent.TransferBegun e -> agent(e.agentId(), e.agentName());
            case AcdEvent.RequestQueued _,
                    AcdEvent.RequestMoved _,
                    AcdEvent.RequestAssigned _,
                    AcdEvent.RequestPrioritised _,
                    AcdEvent.RequestClosed _,
                    AcdEvent.OverflowStepTaken _,
                    AcdEvent.TransferEnded _,
                    AcdEvent.WorkReturned _,
                    AcdEvent.RequestRefused _,
                    AcdEvent.RequestRequeued _,
                    AcdEvent.OfferMade _,
                    AcdEvent.OfferDeclined _,
                    AcdEvent.OfferLapsed _,
                    AcdEvent.OfferRescinded _,
                    AcdEvent.RequestAbandoned _,
                    AcdEvent.PlaceInLine _,
                    AcdEvent.RequestLeft _,
                    AcdEvent.HandlingEnded _,
                    AcdEvent.WrapUpEnded _ ->
                    Optional.empty();
        };
    }

    public static Optional<AgentRef> agentIn(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionStarted e -> agent(e.agentId(), e.agentName());
            case SessionEvent.ControlHandedOver e -> agent(e.toAgentId(), e.toAgentName());
            case SessionEvent.ParticipantJoined e ->
                    e.role().equals("customer") ? Optional.empty() : agent(e.userId(), e.name());
            case SessionEvent.ParticipantLeft _,
                    SessionEvent.ActivityStarted _,
                    SessionEvent.ActivityStopped _,
                    SessionEvent.ConsentAsked _,
                    SessionEvent.ConsentAnswered _,
                    SessionEvent.ConsentRevoked _,
                    SessionEvent.ChatPosted _,
                    SessionEvent.JoinedByTelephone _,
                    SessionEvent.LeftByTelephone _,
                    SessionEvent.NotesSaved _,
                    SessionEvent.SessionReturnedToQueue _,
                    SessionEvent.SessionEnded _,
                    SessionEvent.SessionRated _ ->
                    Optional.empty();
        };
    }

    private static Optional<QueueRef> queue(String id, String name) {
        return Optional.of(new QueueRef(id, name));
    }

    private static Optional<AgentRef> agent(String id, String name) {
        return Optional.of(new AgentRef(id, name));
    }
}
