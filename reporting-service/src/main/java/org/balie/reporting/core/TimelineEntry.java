package org.balie.reporting.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;

/// A line of the one time line of a session, from the floor and from the session. The console puts
/// it in words.
///
/// @param code what happened, stable, kebab-case
/// @param name who or which queue it is about; may be empty
/// @param text what else there is to say: a cause, a reason, an activity, a line of chat
public record TimelineEntry(Instant at, String code, String name, String text) {

    static List<TimelineEntry> of(List<AcdEvent> floor, List<SessionEvent> session, Names names) {
        return Stream.concat(
                        floor.stream().map(event -> of(event, names)),
                        session.stream().map(event -> of(event, names)))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static TimelineEntry of(AcdEvent event, Names names) {
        return switch (event) {
            case AcdEvent.RequestQueued e -> entry(e, "request-queued", e.queueName(), "");
            case AcdEvent.RequestRefused e ->
                    entry(e, "request-refused", e.queueName(), e.reason());
            case AcdEvent.RequestRequeued e ->
                    entry(e, "request-requeued", e.queueName(), e.cause());
            case AcdEvent.TransferBegun e ->
                    entry(
                            e,
                            "transfer-begun",
                            e.agentName(),
                            e.agentNames().isEmpty()
                                    ? e.queueName()
                                    : String.join(", ", e.agentNames()));
            case AcdEvent.TransferEnded e ->
                    entry(e, "transfer-ended", names.anyone(e.agentId()), e.cause());
            case AcdEvent.RequestMoved e -> entry(e, "request-moved", e.queueName(), "");
            case AcdEvent.RequestAssigned e ->
                    entry(e, "request-assigned", names.anyone(e.agentId()), "");
            case AcdEvent.RequestPrioritised e ->
                    entry(e, "request-prioritised", "", Integer.toString(e.priority()));
            case AcdEvent.RequestClosed e -> entry(e, "request-closed", "", e.reason());
            case AcdEvent.OverflowStepTaken e -> entry(e, "overflow-step", "", e.step());
            case AcdEvent.WorkReturned e ->
                    entry(e, "work-returned", names.anyone(e.agentId()), "");
            case AcdEvent.OfferMade e -> entry(e, "offer-made", names.anyone(e.agentId()), "");
            case AcdEvent.OfferAccepted e -> entry(e, "offer-accepted", e.agentName(), "");
            case AcdEvent.OfferDeclined e ->
                    entry(e, "offer-declined", names.anyone(e.agentId()), e.reason().orElse(""));
            case AcdEvent.OfferLapsed e -> entry(e, "offer-lapsed", names.anyone(e.agentId()), "");
            case AcdEvent.OfferRescinded e ->
                    entry(e, "offer-rescinded", names.anyone(e.agentId()), e.cause());
            case AcdEvent.RequestAbandoned e -> entry(e, "request-abandoned", "", e.cause());
            case AcdEvent.PlaceInLine e ->
                    entry(e, "place-in-line", "", Integer.toString(e.place()));
            case AcdEvent.RequestLeft e -> entry(e, "request-left", "", "");
            case AcdEvent.HandlingEnded e ->
                    entry(e, "handling-ended", names.anyone(e.agentId()), "");
            case AcdEvent.WrapUpEnded e ->
                    entry(
                            e,
                            "wrap-up-ended",
                            names.anyone(e.agentId()),
                            e.disposition().orElse(""));
            case AcdEvent.AgentPresenceChanged e ->
                    entry(e, "presence-changed", e.agentName(), e.presence());
        };
    }

    private static TimelineEntry of(SessionEvent event, Names names) {
        return switch (event) {
            case SessionEvent.SessionStarted e ->
                    entry(e, "session-started", e.agentName(), e.topic());
            case SessionEvent.ParticipantJoined e -> entry(e, "joined", e.name(), e.role());
            case SessionEvent.ParticipantLeft e ->
                    entry(e, "left", names.anyone(e.participantId()), e.cause());
            case SessionEvent.ControlHandedOver e ->
                    entry(e, "control-handed-over", e.toAgentName(), "");
            case SessionEvent.ActivityStarted e ->
                    entry(e, "activity-started", names.anyone(e.participantId()), e.activity());
            case SessionEvent.ActivityStopped e ->
                    entry(e, "activity-stopped", names.anyone(e.participantId()), e.activity());
            case SessionEvent.ConsentAsked e ->
                    entry(e, "consent-asked", names.anyone(e.askedBy()), e.activity());
            case SessionEvent.ConsentAnswered e ->
                    entry(e, "consent-" + ConsentEntry.answer(e), "", e.activity());
            case SessionEvent.ConsentRevoked e -> entry(e, "consent-revoked", "", e.activity());
            case SessionEvent.ChatPosted e -> entry(e, "chat", e.name(), e.text());
            case SessionEvent.JoinedByTelephone e ->
                    entry(e, "joined-by-telephone", names.anyone(e.agentId()), e.who());
            case SessionEvent.LeftByTelephone e ->
                    entry(e, "left-by-telephone", names.anyone(e.agentId()), e.who());
            case SessionEvent.NotesSaved e ->
                    entry(e, "notes-saved", names.anyone(e.agentId()), "");
            case SessionEvent.SessionReturnedToQueue e ->
                    entry(e, "returned-to-queue", names.anyone(e.lostAgentId()), "");
            case SessionEvent.SessionEnded e ->
                    entry(e, "session-ended", e.agentId().map(names::anyone).orElse(""), e.cause());
            case SessionEvent.SessionRated e -> entry(e, "rated", "", Integer.toString(e.stars()));
        };
    }

    private static TimelineEntry entry(AcdEvent e, String code, String name, String text) {
        return new TimelineEntry(e.at(), code, name, text);
    }

    private static TimelineEntry entry(SessionEvent e, String code, String name, String text) {
        return new TimelineEntry(e.at(), code, name, text);
    }
}
