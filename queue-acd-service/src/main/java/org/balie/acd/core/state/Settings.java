package org.balie.acd.core.state;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;

/// What an administrator has decided. Settings with a version not above the one in force are old
/// news and change nothing.
public sealed interface Settings {
    long version();

    /// @param timeZone whose midnight begins a day of the counters
    /// @param visitorGrace how long a customer without a connection keeps the place (rule ACD-5)
    /// @param agentGrace how long presence outlasts an agent's last connection (rule ACD-6)
    /// @param agentsMayPull whether agents may take a waiting request of their choice (rule ACD-13)
    record SiteSettings(
            long version,
            ZoneId timeZone,
            Duration visitorGrace,
            Duration agentGrace,
            boolean agentsMayPull)
            implements Settings {
        public static final Duration DEFAULT_GRACE = Duration.ofSeconds(60);
    }

    /// @param priority 0 to 9, 9 is the most urgent
    /// @param preferredFor how long a request waits for its preferred agent; used by that policy
    /// @param hours empty: always open
    /// @param maximumLength most requests that wait, those being offered included
    /// @param wrapUp zero: none
    /// @param overflow in the order in which they are taken
    /// @param featuresOff session features switched off (rule ADM-4); the floor only carries them
    record QueueSettings(
            long version,
            QueueId id,
            String name,
            int priority,
            AgentPolicy policy,
            Duration preferredFor,
            List<SkillLevel> skills,
            Optional<OpeningHours> hours,
            int maximumLength,
            Duration maximumWait,
            Duration offerTimeout,
            Duration wrapUp,
            ServiceLevel serviceLevel,
            List<OverflowStep> overflow,
            List<String> featuresOff)
            implements Settings {
        public QueueSettings {
            skills = List.copyOf(skills);
            overflow = overflow.stream().sorted(comparing(OverflowStep::after)).toList();
            featuresOff = List.copyOf(featuresOff);
        }
    }

    /// @param capacity how many requests at a time (rule ACD-7)
    /// @param queues whose member the agent is
    record AgentSettings(
            long version,
            AgentId id,
            String name,
            int capacity,
            List<QueueId> queues,
            List<SkillLevel> skills)
            implements Settings {
        public AgentSettings {
            queues = List.copyOf(queues);
            skills = List.copyOf(skills);
        }

        /// The level in a skill, 0 for none.
        public int level(String skill) {
            for (SkillLevel own : skills) {
                if (own.skill.equals(skill)) {
                    return own.level;
                }
            }
            return 0;
        }
    }

    /// A skill with the level that is had or asked for, 1 to 5.
    record SkillLevel(String skill, int level) {}

    /// So many per cent of the requests answered within so long.
    record ServiceLevel(int targetPercent, Duration within) {}
}
