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
        return new Queue(
                1,
                name,
                5,
                AgentPolicy.LONGEST_IDLE,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                100,
                Duration.ZERO);
    }

    static Agent agent(String name, String... queues) {
        return new Agent(1, name, 1, Arrays.stream(queues).map(QueueId::new).toList(), List.of());
    }

    record Queue(
            long version,
            String name,
            int priority,
            AgentPolicy policy,
            Duration preferredFor,
            List<SkillLevel> skills,
            Optional<OpeningHours> hours,
            int maximumLength,
            Duration wrapUp) {

        Queue version(long next) {
            return new Queue(
                    next,
                    name,
                    priority,
                    policy,
                    preferredFor,
                    skills,
                    hours,
                    maximumLength,
                    wrapUp);
        }

        Queue priority(int next) {
            return new Queue(
                    version,
                    name,
                    next,
                    policy,
                    preferredFor,
                    skills,
                    hours,
                    maximumLength,
                    wrapUp);
        }

        Queue policy(AgentPolicy next) {
            return new Queue(
                    version,
                    name,
                    priority,
                    next,
                    preferredFor,
                    skills,
                    hours,
                    maximumLength,
                    wrapUp);
        }

        Queue preferring(Duration time) {
            return new Queue(
                    version,
                    name,
                    priority,
                    AgentPolicy.PREFERRED_AGENT,
                    time,
                    skills,
                    hours,
                    maximumLength,
                    wrapUp);
        }

        Queue needing(String skill, int level) {
            return new Queue(
                    version,
                    name,
                    priority,
                    policy,
                    preferredFor,
                    List.of(new SkillLevel(skill, level)),
                    hours,
                    maximumLength,
                    wrapUp);
        }

        Queue open(OpeningHours next) {
            return new Queue(
                    version,
                    name,
                    priority,
                    policy,
                    preferredFor,
                    skills,
                    Optional.of(next),
                    maximumLength,
                    wrapUp);
        }

        Queue length(int next) {
            return new Queue(
                    version, name, priority, policy, preferredFor, skills, hours, next, wrapUp);
        }

        Queue wrapUp(Duration next) {
            return new Queue(
                    version,
                    name,
                    priority,
                    policy,
                    preferredFor,
                    skills,
                    hours,
                    maximumLength,
                    next);
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
                    List.of(),
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
