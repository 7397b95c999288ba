package org.balie.session.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened in a session. The journal keeps these; the same events rebuild the same session.
public sealed interface Event {
    Instant at();

    /// A session began with its agent and, when inbound, its customer on the way (rule SES-1).
    ///
    /// @param request empty when an agent started it
    /// @param until when the people on the way are given up
    record Started(
            SessionId id,
            SiteId site,
            String number,
            Optional<Request> request,
            Person.Agent agent,
            Optional<CustomerCard> customer,
            String topic,
            List<String> trackingCodes,
            boolean approval,
            Instant until,
            Instant at)
            implements Event {
        public Started {
            trackingCodes = List.copyOf(trackingCodes);
        }
    }

    record LobbyEntered(
            ParticipantId participant, Person person, Role role, Instant until, Instant at)
            implements Event {}

    /// In for the first time, or again after having left.
    record Joined(ParticipantId participant, Person person, Role role, Instant at)
            implements Event {}

    record ConnectionOpened(ParticipantId participant, Connection connection, Instant at)
            implements Event {}

    record ConnectionClosed(ParticipantId participant, UUID connection, Instant at)
            implements Event {}

    /// The last connection is gone; the participant may come back until then.
    record ConnectionLost(ParticipantId participant, Instant until, Instant at) implements Event {}

    record CameBack(ParticipantId participant, Instant at) implements Event {}

    record Left(ParticipantId participant, LeaveCause cause, Instant at) implements Event {}

    /// Nobody is in; unless somebody comes until then the session ends.
    record Deserted(Instant until, Instant at) implements Event {}

    /// Control passes from a present agent to another, with both there (rule SES-5).
    record ControlHandedOver(ParticipantId from, ParticipantId to, Instant at) implements Event {}

    /// The primary agent is gone; these assistants may take control (rule SES-10).
    record ControlOffered(ParticipantId former, List<ParticipantId> to, Instant until, Instant at)
            implements Event {
        public ControlOffered {
            to = List.copyOf(to);
        }
    }

    /// The former primary agent was back before an assistant took control.
    record ControlKept(ParticipantId by, Instant at) implements Event {}

    record ControlTaken(ParticipantId former, ParticipantId by, Instant at) implements Event {}

    /// Back to the front of the queue; nobody holds control meanwhile (rule SES-10).
    record ReturnedToQueue(ParticipantId former, String queueId, Instant until, Instant at)
            implements Event {}

    /// The floor made a request of a session that was returned.
    record RequestMade(UUID request, Instant at) implements Event {}

    /// An agent accepted that request and is primary from now on.
    ///
    /// @param until when the agent is given up, if not in already
    record PrimaryAssigned(
            ParticipantId participant,
            Person.Agent agent,
            Request request,
            Instant until,
            Instant at)
            implements Event {}

    /// The primary agent wants another to go on (rule ACD-12).
    ///
    /// @param to the queue or the people that are asked, by name
    record TransferBegun(UUID request, ParticipantId by, String to, Instant at) implements Event {}

    /// The primary agent goes on after all.
    record TransferEnded(UUID request, ParticipantId by, Instant at) implements Event {}

    /// Another agent accepted and is primary from now on; the former one is about to leave.
    ///
    /// @param until when the agent is given up, if not in already
    record Transferred(
            ParticipantId former,
            ParticipantId participant,
            Person.Agent agent,
            Request request,
            Instant until,
            Instant at)
            implements Event {}

    /// Somebody who telephones belongs to the session from now on (rule TEL-17).
    ///
    /// @param by who brought in, or who has the session when that agent is not in it
    /// @param who a number or a name; empty when the number is withheld
    record JoinedByTelephone(UUID call, ParticipantId by, String who, Instant at)
            implements Event {}

    /// Somebody who took part by telephone does so no longer: the call is over (rule TEL-17).
    ///
    /// @param by who had brought in
    record LeftByTelephone(UUID call, ParticipantId by, String who, Instant at) implements Event {}

    record ConsentAsked(
            ConsentId consent,
            ActivityKind activity,
            ParticipantId by,
            ParticipantId of,
            Instant until,
            Instant at)
            implements Event {}

    /// @param everything the customer allows all of this session, or had done so before
    record ConsentAnswered(
            ConsentId consent,
            ActivityKind activity,
            Consent.Answer answer,
            boolean everything,
            Instant at)
            implements Event {}

    record ConsentRevoked(ConsentId consent, ActivityKind activity, Instant at) implements Event {}

    /// The customer no longer allows everything.
    record TrustWithdrawn(ParticipantId by, Instant at) implements Event {}

    /// @param consent the customer's leave, where one is needed
    /// @param choosing until when a screen must be chosen, where one is needed
    record ActivityStarted(
            ActivityKind activity,
            ParticipantId by,
            Optional<ConsentId> consent,
            Optional<Instant> choosing,
            Instant at)
            implements Event {}

    record ActivityStopped(
            ActivityKind activity,
            ParticipantId by,
            StopCause cause,
            Optional<ActivityProblem> problem,
            Instant at)
            implements Event {}

    record MediaChanged(ParticipantId participant, Media media, Instant at) implements Event {}

    /// Somebody's browser could not; the activity goes on for the others.
    record MediaFailed(
            ParticipantId participant, ActivityKind activity, MediaProblem problem, Instant at)
            implements Event {}

    record MessagePosted(
            ParticipantId author,
            Optional<ParticipantId> to,
            String text,
            String clientId,
            Instant at)
            implements Event {}

    record NotesSaved(ParticipantId by, String text, int version, Instant at) implements Event {}

    record Ended(EndCause cause, Optional<ParticipantId> by, Instant at) implements Event {}

    record Rated(ParticipantId by, int stars, String comment, Instant at) implements Event {}
}
