package org.balie.session.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody wants of a session, or what time and the network do to it.
public sealed interface Command {
    Instant at();

    /// An agent accepted a request: a new session, or a returned one that goes on (rule ACD-11).
    ///
    /// @param number nine digits drawn for a new session
    record AcceptRequest(
            SessionId session,
            SiteId site,
            String number,
            Request request,
            Person.Agent agent,
            CustomerCard customer,
            Instant at)
            implements Command {}

    /// An agent starts a session and will invite (rule SES-1).
    record StartOutbound(
            SessionId session,
            SiteId site,
            String number,
            Person.Agent agent,
            String topic,
            List<String> trackingCodes,
            boolean approval,
            Instant at)
            implements Command {}

    /// The floor made a request of a returned session.
    record NoteRequest(UUID request, Instant at) implements Command {}

    /// That request ended without an agent.
    record GiveUpRequest(UUID request, EndCause cause, Instant at) implements Command {}

    /// The floor looks for another agent, since the primary one asked for it (rule ACD-12).
    ///
    /// @param to the queue or the people that are asked, by name
    record BeginTransfer(UUID request, String agentId, String to, Instant at) implements Command {}

    /// It does so no longer.
    record EndTransfer(UUID request, Instant at) implements Command {}

    /// Nothing has become durable of a recording that must be, at a site that lets nothing be seen
    /// unrecorded.
    record HideUnrecorded(Instant at) implements Command {}

    /// An agent brings somebody in who telephones (rule TEL-17). The call itself goes on as it was.
    ///
    /// @param agentId who brings in
    /// @param who a number or a name; empty when the number is withheld
    record JoinByTelephone(UUID call, String agentId, String who, Instant at) implements Command {}

    /// A call is over of which somebody took part.
    record LeaveByTelephone(UUID call, Instant at) implements Command {}

    /// A socket opened: its person joins, comes back, or knocks.
    record Connect(Person person, Connection connection, Instant at) implements Command {}

    record Disconnect(UUID connection, Instant at) implements Command {}

    /// A replica died with the sockets it held.
    record LoseReplica(String replica, Instant at) implements Command {}

    /// Nothing but that it is later now: whatever is due happens.
    record PassTime(Instant at) implements Command {}

    /// A command of somebody in the session.
    sealed interface Personal extends Command {
        Person by();
    }

    record Leave(Person by, Instant at) implements Personal {}

    record Admit(Person by, ParticipantId participant, Instant at) implements Personal {}

    record Refuse(Person by, ParticipantId participant, Instant at) implements Personal {}

    record HandOverControl(Person by, ParticipantId to, Then then, Instant at) implements Personal {
        /// What the former primary agent does afterwards.
        public enum Then {
            STAY,
            LEAVE
        }
    }

    record TakeControl(Person by, Instant at) implements Personal {}

    /// @param consent the id of the question, should one have to be asked
    /// @param recording whether the site asks customers before it records
    record StartActivity(
            Person by,
            ActivityKind activity,
            ConsentId consent,
            RecordingConsent recording,
            Instant at)
            implements Personal {
        /// Who knows of nothing else asks first.
        public StartActivity(Person by, ActivityKind activity, ConsentId consent, Instant at) {
            this(by, activity, consent, RecordingConsent.ASK, at);
        }
    }

    record StopActivity(Person by, ActivityKind activity, Instant at) implements Personal {}

    /// Own microphone, camera and screen; what is absent stays as it is.
    record ChangeMedia(
            Person by,
            Optional<Boolean> voice,
            Optional<Boolean> muted,
            Optional<Camera> camera,
            Optional<Boolean> screen,
            Optional<MediaProblem> problem,
            Instant at)
            implements Personal {}

    record AnswerConsent(Person by, ConsentId consent, Reply reply, Instant at)
            implements Personal {
        public enum Reply {
            ALLOW,
            /// Allow, and do not ask again in this session.
            ALLOW_EVERYTHING,
            REFUSE
        }
    }

    /// @param activity empty to stop everything
    record RevokeConsent(Person by, Optional<ActivityKind> activity, Instant at)
            implements Personal {}

    record PostMessage(
            Person by, Optional<ParticipantId> to, String text, String clientId, Instant at)
            implements Personal {}

    record SaveNotes(Person by, NotesDraft notes, Instant at) implements Personal {}

    record EndSession(Person by, Optional<NotesDraft> notes, Instant at) implements Personal {}

    record Rate(Person by, int stars, String comment, Instant at) implements Personal {}

    /// @param version the version that was edited
    record NotesDraft(String text, int version) {}
}
