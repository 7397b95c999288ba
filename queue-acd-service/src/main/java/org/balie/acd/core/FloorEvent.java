package org.balie.acd.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.routing.Explanation;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SiteSettings;

/// What happened on a floor. Applied in order, the events give the same floor again.
public sealed interface FloorEvent {

    // -- setting up

    record SiteConfigured(SiteSettings settings) implements FloorEvent {}

    record QueueConfigured(QueueSettings settings) implements FloorEvent {}

    /// No more requests come in; the queue stays until its last one has ended.
    record QueueRetired(QueueId queue) implements FloorEvent {}

    record QueueRemoved(QueueId queue) implements FloorEvent {}

    record AgentConfigured(AgentSettings settings) implements FloorEvent {}

    /// No more offers; the agent stays until the last work has ended.
    record AgentRetired(AgentId agent) implements FloorEvent {}

    record AgentRemoved(AgentId agent) implements FloorEvent {}

    // -- the customer

    /// Let in. The request is as it now stands, waiting or reserved.
    record RequestQueued(Request request) implements FloorEvent {}

    record RequestRefused(
            RequestId request,
            SessionId session,
            EntryPointId entryPoint,
            QueueId queue,
            Customer customer,
            Refusal reason)
            implements FloorEvent {}

    /// A telephone call was not let in (rule TEL-27), or can't go back where it came from.
    record CallRefused(
            RequestId request, SessionId call, QueueId queue, Customer caller, Refusal reason)
            implements FloorEvent {}

    /// A session came back for another agent, at the front of its queue (rule SES-10); or a call
    /// that its agent did not pick up.
    record RequestRequeued(Request request) implements FloorEvent {}

    record VisitorConnected(RequestId request, Connection connection) implements FloorEvent {}

    /// @param link what is left: other connections, or until when the customer may come back
    record VisitorDisconnected(RequestId request, Connection connection, Link link)
            implements FloorEvent {}

    /// The floor was not running when the grace ended, so it is given anew.
    record VisitorGraceRestarted(RequestId request, Instant until) implements FloorEvent {}

    /// No longer for this agent before others.
    record ReservationEnded(RequestId request, AgentId agent) implements FloorEvent {}

    /// The agent who declined may be asked again.
    record RestEnded(RequestId request, AgentId agent) implements FloorEvent {}

    /// It has waited so long that its queue does more for it (rule ACD-4).
    record OverflowStepTaken(RequestId request, OverflowStep step) implements FloorEvent {}

    record RequestLeft(RequestId request, Duration waited) implements FloorEvent {}

    record RequestAbandoned(RequestId request, Duration waited, AbandonCause cause)
            implements FloorEvent {}

    // -- by hand (rules ACD-12 and ACD-13)

    /// @param agent for whom it waits, and nobody else until then
    record RequestAssigned(RequestId request, AgentId agent, Instant until) implements FloorEvent {}

    record RequestMoved(RequestId request, QueueId from, QueueId to, Instant waitsUntil)
            implements FloorEvent {}

    record RequestPrioritised(RequestId request, int priority) implements FloorEvent {}

    /// @param reason in the supervisor's words
    record RequestClosed(RequestId request, Duration waited, String reason) implements FloorEvent {}

    /// The agent of a session wants another to go on. The request is as it now stands.
    record TransferBegun(Request request) implements FloorEvent {}

    /// Nobody else goes on; the agent keeps the session.
    record TransferEnded(RequestId request, SessionId session, AgentId by, TransferEnd cause)
            implements FloorEvent {}

    // -- the offer

    record OfferMade(
            OfferId offer,
            RequestId request,
            QueueId queue,
            AgentId agent,
            Instant expiresAt,
            Explanation explanation)
            implements FloorEvent {}

    record OfferAccepted(
            OfferId offer, RequestId request, SessionId session, AgentId agent, Duration waited)
            implements FloorEvent {}

    /// @param restUntil until when this agent is left alone with this request
    record OfferDeclined(
            OfferId offer,
            RequestId request,
            AgentId agent,
            Optional<String> reason,
            Instant restUntil)
            implements FloorEvent {}

    record OfferLapsed(OfferId offer, RequestId request, AgentId agent) implements FloorEvent {}

    record OfferRescinded(OfferId offer, RequestId request, AgentId agent, RescindCause cause)
            implements FloorEvent {}

    // -- the work

    record OutboundBegun(Request request) implements FloorEvent {}

    /// The agent's part is over.
    ///
    /// @param wrapUpUntil empty: no wrap-up, the request is closed
    /// @param handedTo who goes on with the session
    record HandlingEnded(
            RequestId request,
            SessionId session,
            AgentId agent,
            Duration handled,
            Optional<Instant> wrapUpUntil,
            Optional<AgentId> handedTo,
            HandlingEnd cause)
            implements FloorEvent {}

    /// Another agent goes on with the session; the former one is free, without wrap-up.
    record HandlingHandedOver(
            RequestId request, SessionId session, AgentId from, AgentId to, Duration handled)
            implements FloorEvent {}

    /// @param disposition what it was about, by a code of the queue's list
    record WrapUpEnded(
            RequestId request, AgentId agent, Duration lasted, Optional<String> disposition)
            implements FloorEvent {}

    /// What has no session is back in the line: its agent is gone, or had it too long.
    record WorkReturned(RequestId request, AgentId agent) implements FloorEvent {}

    // -- the agent

    record AgentConnected(AgentId agent, Connection connection) implements FloorEvent {}

    /// @param link what is left: other connections, or until when presence outlasts them
    record AgentDisconnected(AgentId agent, Connection connection, Link link)
            implements FloorEvent {}

    /// The floor was not running when the grace ended, so it is given anew.
    record AgentGraceRestarted(AgentId agent, Instant until) implements FloorEvent {}

    /// The grace is over: the agent is not there.
    record AgentGone(AgentId agent) implements FloorEvent {}

    /// Calls may be offered to the agent from now on (rule TEL-27).
    record AgentTelephoneReached(AgentId agent) implements FloorEvent {}

    record AgentTelephoneGone(AgentId agent) implements FloorEvent {}

    record PresenceIntended(AgentId agent, Intent intent) implements FloorEvent {}

    /// What others see of the agent is another now.
    record AgentPresenceChanged(AgentId agent, Presence presence) implements FloorEvent {}

    // -- machinery

    record LeaseRenewed(HolderId holder, Instant until) implements FloorEvent {}

    /// The lease is over; what it held was closed by events before this one.
    record HolderLost(HolderId holder) implements FloorEvent {}

    /// Why a customer was not let in.
    enum Refusal {
        CLOSED("closed"),
        FULL("full"),
        NOBODY_REACHABLE("nobody-reachable");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Why a waiting request ended by itself.
    enum AbandonCause {
        CONNECTION_LOST("connection-lost"),
        /// A caller put the telephone down.
        HUNG_UP("hung-up"),
        MAXIMUM_WAIT("maximum-wait");

        private final String code;

        AbandonCause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Why an offer was taken back.
    enum RescindCause {
        CUSTOMER_LEFT("customer-left"),
        CUSTOMER_GONE("customer-gone"),
        AGENT_NOT_AVAILABLE("agent-not-available"),
        AGENT_GONE("agent-gone"),
        /// Other work filled the agent's capacity.
        AGENT_AT_CAPACITY("agent-at-capacity"),
        AGENT_REMOVED("agent-removed"),
        /// Another of those who were asked was first.
        TAKEN_BY_ANOTHER("taken-by-another"),
        /// A supervisor decided otherwise.
        OVERRULED("overruled"),
        /// The agent of the session, or nobody, wants it transferred any more.
        TRANSFER_ENDED("transfer-ended"),
        /// The floor was not running when the time to answer ended.
        FLOOR_PAUSED("floor-paused");

        private final String code;

        RescindCause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Why a session stays with its agent.
    enum TransferEnd {
        CANCELLED("cancelled"),
        NOBODY_TOOK_IT("nobody-took-it"),
        SESSION_ENDED("session-ended");

        private final String code;

        TransferEnd(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// How an agent's part in a session ended.
    enum HandlingEnd {
        SESSION_ENDED("session-ended"),
        /// Another agent goes on with it.
        TRANSFERRED("transferred"),
        /// There was no session: the agent is done.
        WORK_DONE("work-done"),
        RETURNED_TO_QUEUE("returned-to-queue");

        private final String code;

        HandlingEnd(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
