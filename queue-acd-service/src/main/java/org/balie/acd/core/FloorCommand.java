package org.balie.acd.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Customer.PastVisit;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SiteSettings;

/// What can be asked of a floor. A command that comes twice, or about something that is over,
/// changes nothing.
public sealed interface FloorCommand {

    // -- setting up

    /// Brings the floor to this configuration; what it does not name is removed.
    record ApplyConfiguration(FloorConfiguration configuration) implements FloorCommand {}

    record ConfigureSite(SiteSettings settings) implements FloorCommand {}

    record ConfigureQueue(QueueSettings settings) implements FloorCommand {}

    /// The queue takes no more requests and goes when its last open one has ended. Its members keep
    /// it until then.
    record RemoveQueue(QueueId queue) implements FloorCommand {}

    record ConfigureAgent(AgentSettings settings) implements FloorCommand {}

    /// The agent gets no more offers and goes when the last work has ended.
    record RemoveAgent(AgentId agent) implements FloorCommand {}

    // -- the customer

    /// A customer asks for help: let in, or refused by an event.
    ///
    /// @param preferred the agent who helped this customer last
    /// @param history earlier visits of this customer, the latest first
    record RequestHelp(
            RequestId request,
            SessionId session,
            EntryPointId entryPoint,
            Entry entry,
            Kind kind,
            Customer customer,
            Optional<AgentId> preferred,
            List<PastVisit> history)
            implements FloorCommand {
        public RequestHelp {
            history = List.copyOf(history);
        }
    }

    /// Where an entry point leads at the moment of asking.
    sealed interface Entry {
        QueueId queue();

        record Open(QueueId queue) implements Entry {}

        /// Switched off; the queue is the one it would have led to.
        record SwitchedOff(QueueId queue) implements Entry {}
    }

    /// @param leaseUntil until when the connection's holder is taken to be alive; see [RenewLease]
    record ConnectVisitor(RequestId request, Connection connection, Instant leaseUntil)
            implements FloorCommand {}

    record DisconnectVisitor(RequestId request, Connection connection) implements FloorCommand {}

    record LeaveQueue(RequestId request) implements FloorCommand {}

    // -- the agent

    record ConnectAgent(AgentId agent, Connection connection, Instant leaseUntil)
            implements FloorCommand {}

    record DisconnectAgent(AgentId agent, Connection connection) implements FloorCommand {}

    record SetPresence(AgentId agent, Intent intent) implements FloorCommand {}

    /// The agent can be rung now.
    record TelephoneReached(AgentId agent) implements FloorCommand {}

    /// The agent can't be rung any more.
    record TelephoneGone(AgentId agent) implements FloorCommand {}

    /// Rejected with `offer-gone` or `offer-taken` when it comes too late.
    record AcceptOffer(AgentId agent, OfferId offer) implements FloorCommand {}

    /// Rejected with `offer-gone` or `offer-taken` when it comes too late.
    record DeclineOffer(AgentId agent, OfferId offer, Optional<String> reason)
            implements FloorCommand {}

    /// @param disposition what it was about, by a code of the queue's list
    record FinishWrapUp(AgentId agent, RequestId request, Optional<String> disposition)
            implements FloorCommand {}

    /// The agent is done with something that has no session. Wrap-up begins.
    record FinishWork(AgentId agent, RequestId request) implements FloorCommand {}

    /// An agent takes a waiting request of the agent's own choice (rule ACD-13).
    record PullRequest(AgentId agent, RequestId request) implements FloorCommand {}

    /// An agent wants another to go on with the session (rule ACD-12): a request of its own, at the
    /// front. The agent keeps the session until somebody accepts.
    ///
    /// @param request the new one
    /// @param from the one by which the agent has the session
    record TransferSession(
            RequestId request, RequestId from, AgentId by, Target target, String message)
            implements FloorCommand {}

    /// To whom a session is transferred.
    sealed interface Target {
        record ToQueue(QueueId queue) implements Target {}

        /// All are asked at once. When nobody takes it, the queue from which it came goes on.
        record ToAgents(List<AgentId> agents) implements Target {
            public ToAgents {
                agents = List.copyOf(agents);
            }
        }
    }

    /// @param request the one that was made by the transfer
    record CancelTransfer(AgentId agent, RequestId request) implements FloorCommand {}

    // -- the supervisor (rule ACD-13)

    /// This agent shall have the request: waits for the agent a while, whatever queues and skills
    /// say, and ends whatever offer there is.
    record AssignRequest(RequestId request, AgentId agent) implements FloorCommand {}

    record MoveRequest(RequestId request, QueueId queue) implements FloorCommand {}

    /// @param priority 0 to 9, instead of the queue's
    record PrioritiseRequest(RequestId request, int priority) implements FloorCommand {}

    /// @param reason in words, for the customer
    record CloseRequest(RequestId request, String reason) implements FloorCommand {}

    /// Ends a wrap-up that its agent does not end.
    record ReleaseWrapUp(RequestId request) implements FloorCommand {}

    // -- the session

    /// The session, or the telephone call, is over. Wrap-up begins; a request of it that waits
    /// again has left, a caller who waits has given up.
    record EndHandling(SessionId session) implements FloorCommand {}

    /// The session has another primary agent (rule SES-5). This has happened: it may take the new
    /// one over capacity.
    record HandOverHandling(SessionId session, AgentId from, AgentId to) implements FloorCommand {}

    /// The session lost its agents and comes back under a new request (rule SES-10).
    record RequeueSession(RequestId request, SessionId session, QueueId queue, AgentId lostAgent)
            implements FloorCommand {}

    /// An agent has started a session alone (rule SES-1). It occupies capacity, and may go over it.
    record BeginOutbound(SessionId session, AgentId agent, String topic) implements FloorCommand {}

    // -- the telephone (rule TEL-27)

    /// A telephone call waits in a queue: let in, or refused by an event. Its id stands for the
    /// session that it does not have.
    ///
    /// @param missedBy who accepted it before and did not pick up the telephone: it goes back to
    ///   the front, and that agent is away (rule ACD-8). Empty when it comes for the first time, or
    ///   somebody who had it has put it into this queue
    /// @param preferred the agent who helped this caller last
    /// @param history earlier visits of this caller, the latest first
    record QueueCall(
            RequestId request,
            SessionId call,
            QueueId queue,
            Customer caller,
            Optional<AgentId> missedBy,
            Optional<AgentId> preferred,
            List<PastVisit> history)
            implements FloorCommand {
        public QueueCall {
            history = List.copyOf(history);
        }
    }

    /// Somebody has a telephone call. This has happened: it may take an agent over capacity.
    ///
    /// @param to empty when it is nobody of the site
    record PassCall(SessionId call, Optional<AgentId> to) implements FloorCommand {}

    // -- machinery

    /// A process that holds sockets is alive. When the lease runs out, its connections count as
    /// closed; nothing else needs renewing. Rejected with `lease-lost` when there is no lease.
    record RenewLease(HolderId holder, Instant until) implements FloorCommand {}

    /// Time has passed. Only this ends what has a deadline.
    record Tick() implements FloorCommand {}
}
