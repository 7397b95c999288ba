package org.balie.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened in one support session, in the order it happened.
public sealed interface SessionEvent {
    String siteId();

    UUID sessionId();

    Instant at();

    /// A session began (rule SES-1).
    ///
    /// @param number nine digits, unique among the site's sessions
    /// @param origin `inbound` (from a queue) or `outbound` (started by an agent)
    /// @param requestId the request that was accepted; empty when outbound
    record SessionStarted(
            String siteId,
            UUID sessionId,
            String number,
            String origin,
            Optional<UUID> requestId,
            Optional<String> queueId,
            Optional<String> queueName,
            String agentId,
            String agentName,
            Optional<Customer> customer,
            String topic,
            List<String> trackingCodes,
            Instant at)
            implements SessionEvent {}

    /// @param role `primary`, `assistant` or `customer`
    record ParticipantJoined(
            String siteId,
            UUID sessionId,
            String participantId,
            String userId,
            String name,
            String role,
            Instant at)
            implements SessionEvent {}

    /// @param cause `left`, `connection-lost`, `refused` or `session-ended`
    record ParticipantLeft(
            String siteId, UUID sessionId, String participantId, String cause, Instant at)
            implements SessionEvent {}

    /// Another agent is primary from now on (rule SES-5).
    record ControlHandedOver(
            String siteId,
            UUID sessionId,
            String fromAgentId,
            String toAgentId,
            String toAgentName,
            Instant at)
            implements SessionEvent {}

    /// @param activity `voice`, `video`, `view-screen`, `show-screen` or `recording`
    record ActivityStarted(
            String siteId, UUID sessionId, String activity, String participantId, Instant at)
            implements SessionEvent {}

    /// @param cause `stopped-by-agent`, `stopped-by-owner`, `consent-revoked`,
    ///   `control-handed-over`, `transferred`, `primary-gone`, `customer-gone`, `nothing-chosen`,
    ///   `not-recorded`, `problem` or `session-ended`
    record ActivityStopped(
            String siteId,
            UUID sessionId,
            String activity,
            String participantId,
            String cause,
            Instant at)
            implements SessionEvent {}

    /// The customer was asked for leave (rule SES-8).
    record ConsentAsked(
            String siteId,
            UUID sessionId,
            UUID consentId,
            String activity,
            String askedBy,
            Instant at)
            implements SessionEvent {}

    /// @param answer `allowed`, `refused` or `expired`
    /// @param everything the customer allowed all of this session at once
    record ConsentAnswered(
            String siteId,
            UUID sessionId,
            UUID consentId,
            String activity,
            String answer,
            boolean everything,
            Instant at)
            implements SessionEvent {}

    record ConsentRevoked(String siteId, UUID sessionId, String activity, Instant at)
            implements SessionEvent {}

    /// A line of chat (rule CHT-1).
    ///
    /// @param number counts the session's lines from 1
    /// @param to the only participant who may read it besides its author; empty for all
    record ChatPosted(
            String siteId,
            UUID sessionId,
            int number,
            String participantId,
            String name,
            Optional<String> to,
            String text,
            Instant at)
            implements SessionEvent {}

    /// Somebody who telephones was brought in (rule TEL-17); the call goes on by itself.
    ///
    /// @param agentId who brought in, or who has the session
    /// @param who a number or a name; empty when the number is withheld
    record JoinedByTelephone(
            String siteId, UUID sessionId, UUID callId, String agentId, String who, Instant at)
            implements SessionEvent {}

    /// Somebody who took part by telephone does so no longer: the call is over (rule TEL-17).
    ///
    /// @param agentId who had brought in
    /// @param who a number or a name; empty when the number is withheld
    record LeftByTelephone(
            String siteId, UUID sessionId, UUID callId, String agentId, String who, Instant at)
            implements SessionEvent {}

    /// The whole text of the agents' notes as it now is (rule SES-7).
    record NotesSaved(String siteId, UUID sessionId, String agentId, String text, Instant at)
            implements SessionEvent {}

    /// No agent came back in time: the customer goes to the front of the queue (rule SES-10).
    record SessionReturnedToQueue(
            String siteId, UUID sessionId, String queueId, String lostAgentId, Instant at)
            implements SessionEvent {}

    /// @param cause `ended-by-agent`, `customer-gone` or `nobody-left`
    record SessionEnded(
            String siteId, UUID sessionId, String cause, Optional<String> agentId, Instant at)
            implements SessionEvent {}

    /// The customer's answer to the post-session form (rule SES-9).
    ///
    /// @param stars 1 to 5
    record SessionRated(String siteId, UUID sessionId, int stars, String comment, Instant at)
            implements SessionEvent {}
}
