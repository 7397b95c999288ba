package org.balie.benchmarks.engine;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.balie.acd.core.FloorConfiguration;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.acd.core.state.Settings.SiteSettings;
import org.balie.acd.core.state.Settings.SkillLevel;

/// A site that makes the floor work: [#QUEUES] queues of different priority that all ask for a
/// skill, and agents who have it, are members of every queue, and help one customer at a time.
final class BusySite {
    static final int QUEUES = 4;
    static final int LOWEST_PRIORITY = 3;

    private static final SkillLevel DUTCH = new SkillLevel("dutch", 3);
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private BusySite() {}

    static FloorConfiguration configuration(int agents) {
        return new FloorConfiguration(
                new SiteSettings(
                        1,
                        ZoneOffset.UTC,
                        SiteSettings.DEFAULT_GRACE,
                        SiteSettings.DEFAULT_GRACE,
                        false),
                IntStream.range(0, QUEUES).mapToObj(BusySite::settingsOfQueue).toList(),
                IntStream.range(0, agents).mapToObj(BusySite::settingsOfAgent).toList());
    }

    static QueueId queue(int number) {
        return new QueueId("queue-" + number);
    }

    /// In the order of their numbers, also as text.
    static AgentId agent(int number) {
        return new AgentId("agent-%05d".formatted(number));
    }

    private static QueueSettings settingsOfQueue(int number) {
        return new QueueSettings(
                1,
                queue(number),
                "queue " + number,
                LOWEST_PRIORITY + number,
                AgentPolicy.LONGEST_IDLE,
                Duration.ZERO,
                List.of(DUTCH),
                Optional.empty(),
                NO_LIMIT,
                Duration.ofHours(2),
                Duration.ofSeconds(20),
                Duration.ZERO,
                new ServiceLevel(80, Duration.ofSeconds(20)),
                List.of(),
                List.of());
    }

    private static AgentSettings settingsOfAgent(int number) {
        return new AgentSettings(
                1,
                agent(number),
                "agent " + number,
                1,
                IntStream.range(0, QUEUES).mapToObj(BusySite::queue).toList(),
                List.of(new SkillLevel("english", 5), DUTCH));
    }
}
