package org.balie.acd.core.routing;

import java.util.List;
import java.util.OptionalInt;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;

/// Why an offer went where it went (rule ACD-10).
///
/// @param rule the rule that picked the winner: the code of an agent policy
/// @param candidates members of the queue: the ranked ones best first, then others by agent id; at
///   most [#MOST_CANDIDATES]
/// @param members how many members the queue has, listed or not
/// @param passedOver requests that came earlier and that the agent did not get, queue by queue; at
///   most [#MOST_PASSED_OVER], and of one queue [#MOST_OF_ONE_QUEUE]
public record Explanation(
        String rule, List<Candidate> candidates, int members, List<PassedOver> passedOver) {

    public static final int MOST_CANDIDATES = 24;
    public static final int MOST_PASSED_OVER = 12;
    public static final int MOST_OF_ONE_QUEUE = 3;

    public Explanation {
        candidates = List.copyOf(candidates);
        passedOver = List.copyOf(passedOver);
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
        /// Being asked about another request.
        HAS_OFFER("has-offer"),
        DECLINED_BEFORE("declined-before"),
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
        /// Its queue's priority, aged by its waiting, is lower.
        LOWER_PRIORITY("lower-priority"),
        /// A session that lost its agent goes first.
        RETURNED_SESSION_FIRST("returned-session-first"),
        WAITS_FOR_PREFERRED_AGENT("waits-for-preferred-agent"),
        /// This agent declined it a short while ago.
        DECLINED_BEFORE("declined-before"),
        /// This agent lacks a skill that its queue asks for.
        MISSING_SKILL("missing-skill");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
