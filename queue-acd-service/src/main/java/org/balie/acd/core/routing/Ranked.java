package org.balie.acd.core.routing;

import java.time.Instant;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.SkillLevel;

/// Where a ready agent stands among those of a queue, by the queue's policy: the smaller is asked
/// first (rule ACD-9).
///
/// @param score what the policy looks at first, less is better
/// @param idleSince then the longer idle
record Ranked(double score, Instant idleSince, AgentId agent) implements Comparable<Ranked> {

    static Ranked of(AgentState agent, QueueSettings queue) {
        return switch (queue.policy()) {
            case LONGEST_IDLE, PREFERRED_AGENT -> byIdleTime(0, agent);
            case LEAST_OCCUPIED ->
                    byIdleTime((double) agent.load() / agent.settings().capacity(), agent);
            case BEST_SKILL -> byIdleTime(-skill(agent, queue), agent);
            // The ring has no best: where it goes on is known only when someone is to be asked.
            case ROUND_ROBIN -> new Ranked(0, Instant.EPOCH, agent.id());
        };
    }

    /// An agent's place in the ring of [AgentPolicy#ROUND_ROBIN].
    static Ranked inRing(AgentId agent) {
        return new Ranked(0, Instant.EPOCH, agent);
    }

    private static Ranked byIdleTime(double score, AgentState agent) {
        return new Ranked(score, agent.idleSince(), agent.id());
    }

    private static int skill(AgentState agent, QueueSettings queue) {
        int sum = 0;
        for (SkillLevel needed : queue.skills()) {
            sum += agent.settings().level(needed.skill());
        }
        return sum;
    }

    @Override
    public int compareTo(Ranked other) {
        int byScore = Double.compare(score, other.score);
        if (byScore != 0) {
            return byScore;
        }
        int byIdle = idleSince.compareTo(other.idleSince);
        return byIdle != 0 ? byIdle : agent.compareTo(other.agent);
    }
}
