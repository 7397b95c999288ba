package org.balie.acd.core.state;

import java.util.Arrays;
import java.util.Optional;

/// How a queue ranks the agents who could take a request (rule ACD-9). Ties go to the longer idle
/// agent, then to the smaller agent id.
public enum AgentPolicy {
    /// Whoever has been ready and without new work for longest.
    LONGEST_IDLE("longest-idle"),
    /// The smallest share of the capacity in use.
    LEAST_OCCUPIED("least-occupied"),
    /// The highest sum of levels over the skills that the queue asks for.
    BEST_SKILL("best-skill"),
    /// The agent who helped this customer last, for whom the request waits a while when that agent
    /// is present but not free; then as longest idle.
    PREFERRED_AGENT("preferred-agent"),
    /// By agent id in a ring, from the agent after the one who was asked last in this queue.
    ROUND_ROBIN("round-robin");

    private final String code;

    AgentPolicy(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<AgentPolicy> byCode(String code) {
        return Arrays.stream(values()).filter(policy -> policy.code.equals(code)).findFirst();
    }
}
