package org.balie.acd.core.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Reach;

/// Why an offer went where it went (rule ACD-10).
///
/// @param rule the rule that picked the winner: the code of an agent policy, or one of [Rule]
/// @param via the queue by whose policy the agent was chosen, as one of its members: the request's
///   own or one that overflow added; empty when the agent was named
/// @param reach how far the search had gone by then
/// @param candidates members of the queue, or of the one that overflow added: the ranked ones best
///   first, then others by agent id; at most [#MOST_CANDIDATES]
/// @param members how many members there are, listed or not; who is in several queues counts in
///   each
/// @param passedOver requests that came earlier and that the agent did not get, queue by queue, the
///   oldest first; at most [#MOST_PASSED_OVER], and of one queue [#MOST_OF_ONE_QUEUE]
public record Explanation(
        String rule,
        Optional<QueueId> via,
        Reach reach,
        List<Candidate> candidates,
        int members,
        List<PassedOver> passedOver) {

    public static final int MOST_CANDIDATES = 24;
    public static final int MOST_PASSED_OVER = 12;
    public static final int MOST_OF_ONE_QUEUE = 3;

    public Explanation {
        candidates = List.copyOf(candidates);
        passedOver = List.copyOf(passedOver);
    }

    /// Rules by which an agent is named, not found.
    public enum Rule {
        ASSIGNED("assigned"),
        TRANSFERRED("transferred"),
        PULLED("pulled");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// @param detail the missing skill, or the reason for being away; else empty text
    /// @param rank 1 for the first; empty for those who could not be asked
    public record Candidate(AgentId agent, Verdict verdict, String detail, OptionalInt rank) {}

    public record PassedOver(RequestId request, Reason reason) {}

    /// What was found about a member of the queue.
    public enum Verdict {
        CHOSEN("chosen"),
        RANKED_LOWER("ranked-lower"),
        AWAY("away"),
        OFFLINE("offline"),
        /// In a session, working one at a time.
        BUSY("busy"),
        WRAP_UP("wrap-up"),
        /// In as many sessions as the agent may have, working several at a time.
        AT_CAPACITY("at-capacity"),
        MISSING_SKILL("missing-skill"),
        /// It is a call, and there is no telephone to ring.
        NO_TELEPHONE("no-telephone"),
        /// Being asked about another request.
        HAS_OFFER("has-offer"),
        DECLINED_BEFORE("declined-before"),
        /// Wants another to go on with the session.
        TRANSFERS_IT("transfers-it"),
        /// The transfer goes to this agent too.
        ASKED_TOO("asked-too"),
        /// Present by intent, but without a connection just now.
        DISCONNECTED("disconnected");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Why an earlier request was not the one.
    public enum Reason {
        /// Its priority, aged by its waiting, is lower.
        LOWER_PRIORITY("lower-priority"),
        /// A session that lost its agent goes first.
        RETURNED_SESSION_FIRST("returned-session-first"),
        /// A session that is being transferred goes first.
        TRANSFERRED_SESSION_FIRST("transferred-session-first"),
        /// Nobody waits for it at a page.
        NOT_LIVE("not-live"),
        /// Somebody gave this agent another, or the agent took it.
        CHOSEN_BY_HAND("chosen-by-hand"),
        WAITS_FOR_PREFERRED_AGENT("waits-for-preferred-agent"),
        /// A supervisor gave it to another agent.
        ASSIGNED_TO_ANOTHER("assigned-to-another"),
        /// It is being transferred to others.
        TRANSFERRED_TO_OTHERS("transferred-to-others"),
        /// This agent declined it a short while ago.
        DECLINED_BEFORE("declined-before"),
        /// This agent lacks a skill that its queue asks for.
        MISSING_SKILL("missing-skill"),
        /// It is a call, and this agent has no telephone to ring.
        NO_TELEPHONE("no-telephone");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
