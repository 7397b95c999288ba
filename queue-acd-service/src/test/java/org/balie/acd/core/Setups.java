package org.balie.acd.core;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.OpeningHours;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.acd.core.state.Settings.SiteSettings;
import org.balie.acd.core.state.Settings.SkillLevel;

/// Settings for tests: ordinary ones, from which a test says only how its own differ.
final class Setups {

    private Setups() {}

    static final Duration OFFER_TIMEOUT = Duration.ofSeconds(20);
    static final Duration MAXIMUM_WAIT = Duration.ofMinutes(30);
    static final Duration GRACE = Duration.ofSeconds(60);

    static SiteSettings site(long version, String timeZone) {
        return new SiteSettings(version, ZoneId.of(timeZone), GRACE, GRACE, true);
    }

    static Queue queue(String name) {
        return new Queue(name);
    }

    static Agent agent(String name, String... queues) {
        return new Agent(1, name, 1, Arrays.stream(queues).map(QueueId::new).toList(), List.of());
    }

    /// A queue in the making.
    static final class Queue {
        private final String name;
        private long version = 1;
        private int priority = 5;
        private AgentPolicy policy = AgentPolicy.LONGEST_IDLE;
        private Duration preferredFor = Duration.ZERO;
        private List<SkillLevel> skills = List.of();
        private Optional<OpeningHours> hours = Optional.empty();
        private int maximumLength = 100;
        private Duration wrapUp = Duration.ZERO;
        private List<OverflowStep> overflow = List.of();

        private Queue(String name) {
            this.name = name;
        }

        Queue version(long next) {
            version = next;
            return this;
        }

        Queue priority(int next) {
            priority = next;
            return this;
        }

        Queue policy(AgentPolicy next) {
            policy = next;
            return this;
        }

        Queue preferring(Duration time) {
            policy = AgentPolicy.PREFERRED_AGENT;
            preferredFor = time;
            return this;
        }

        Queue needing(String skill, int level) {
            skills = List.of(new SkillLevel(skill, level));
            return this;
        }

        Queue open(OpeningHours next) {
            hours = Optional.of(next);
            return this;
        }

        Queue length(int next) {
            maximumLength = next;
            return this;
        }

        Queue wrapUp(Duration next) {
            wrapUp = next;
            return this;
        }

        Queue overflow(OverflowStep... steps) {
            overflow = List.of(steps);
            return this;
        }

        QueueSettings settings() {
            return new QueueSettings(
                    version,
                    new QueueId(name),
                    name,
                    priority,
                    policy,
                    preferredFor,
                    skills,
                    hours,
                    maximumLength,
                    MAXIMUM_WAIT,
                    OFFER_TIMEOUT,
                    wrapUp,
                    new ServiceLevel(80, Duration.ofSeconds(20)),
                    overflow,
                    List.of());
        }
    }

    record Agent(
            long version,
            String name,
            int capacity,
            List<QueueId> queues,
            List<SkillLevel> skills) {

        Agent version(long next) {
            return new Agent(next, name, capacity, queues, skills);
        }

        Agent capacity(int next) {
            return new Agent(version, name, next, queues, skills);
        }

        Agent knowing(String skill, int level) {
            return new Agent(
                    version, name, capacity, queues, List.of(new SkillLevel(skill, level)));
        }

        AgentSettings settings() {
            return new AgentSettings(version, new AgentId(name), name, capacity, queues, skills);
        }
    }
}
