package org.balie.simulation.floor;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorConfiguration;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.OpeningHours;
import org.balie.acd.core.state.OverflowStep;
import org.balie.acd.core.state.OverflowStep.AddQueue;
import org.balie.acd.core.state.OverflowStep.RaisePriority;
import org.balie.acd.core.state.OverflowStep.WidenSkills;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.acd.core.state.Settings.SiteSettings;
import org.balie.acd.core.state.Settings.SkillLevel;
import org.balie.simulation.Dice;

/// Sets up a world, and changes its mind.
final class Administration {
    private static final List<String> SKILLS = List.of("dutch", "tax", "printers");
    private static final List<String> NAMES =
            List.of("ann", "bob", "cas", "dan", "eve", "fay", "gus", "hal");

    private final Dice dice;
    private final int mostWaiting;
    private final List<QueueId> queues = new ArrayList<>();
    private final List<AgentId> agents = new ArrayList<>();
    private long version;

    Administration(Dice dice, Climate climate) {
        this.dice = dice;
        this.mostWaiting = climate.isCrowded() ? 200 : 20;
        int queueCount = many(climate, climate.mostQueues());
        for (int i = 1; i <= queueCount; i++) {
            queues.add(new QueueId("queue-" + i));
        }
        int agentCount = many(climate, climate.mostAgents());
        for (int i = 0; i < agentCount; i++) {
            agents.add(new AgentId(i < NAMES.size() ? NAMES.get(i) : "agent-" + i));
        }
    }

    private int many(Climate climate, int most) {
        return dice.between(climate.isCrowded() ? most / 2 : 1, most);
    }

    List<QueueId> queues() {
        return queues;
    }

    List<AgentId> agents() {
        return agents;
    }

    FloorCommand everything() {
        version++;
        return new FloorCommand.ApplyConfiguration(
                new FloorConfiguration(
                        site(),
                        queues.stream().map(this::queue).toList(),
                        agents.stream().map(this::agent).toList()));
    }

    FloorCommand change() {
        version++;
        return switch (dice.between(1, 10)) {
            case 1 -> everything();
            case 2 -> new FloorCommand.RemoveQueue(dice.one(queues));
            case 3 -> new FloorCommand.RemoveAgent(dice.one(agents));
            case 4 -> new FloorCommand.ConfigureSite(site());
            case 5, 6, 7 -> new FloorCommand.ConfigureQueue(queue(dice.one(queues)));
            default -> new FloorCommand.ConfigureAgent(agent(dice.one(agents)));
        };
    }

    private SiteSettings site() {
        return new SiteSettings(
                version,
                ZoneId.of("Europe/Amsterdam"),
                Duration.ofSeconds(dice.between(10, 60)),
                Duration.ofSeconds(dice.between(5, 60)),
                dice.percent(50));
    }

    private QueueSettings queue(QueueId id) {
        return new QueueSettings(
                version,
                id,
                id.value(),
                dice.between(3, 6),
                dice.one(Arrays.asList(AgentPolicy.values())),
                Duration.ofSeconds(dice.between(0, 20)),
                dice.some(SKILLS, 25).stream()
                        .map(skill -> new SkillLevel(skill, dice.between(1, 3)))
                        .toList(),
                hours(),
                dice.between(3, mostWaiting),
                Duration.ofSeconds(dice.between(60, 400)),
                Duration.ofSeconds(dice.between(5, 20)),
                Duration.ofSeconds(dice.percent(30) ? 0 : dice.between(1, 15)),
                new ServiceLevel(80, Duration.ofSeconds(20)),
                overflow(id),
                List.of());
    }

    private List<OverflowStep> overflow(QueueId id) {
        List<OverflowStep> steps = new ArrayList<>();
        if (dice.percent(30)) {
            steps.add(new WidenSkills(soon(), dice.between(1, 3)));
        }
        for (QueueId other : queues) {
            if (!other.equals(id) && dice.percent(25)) {
                steps.add(new AddQueue(soon(), other));
            }
        }
        if (dice.percent(30)) {
            steps.add(new RaisePriority(soon(), dice.between(1, 5)));
        }
        return steps;
    }

    private Duration soon() {
        return Duration.ofSeconds(dice.between(5, 90));
    }

    /// Worlds begin at nine in the morning; a quarter of the queues closes soon after.
    private Optional<OpeningHours> hours() {
        return dice.percent(75)
                ? Optional.empty()
                : Optional.of(
                        new OpeningHours(
                                ZoneId.of("UTC"),
                                List.of(
                                        new OpeningHours.Hours(
                                                DayOfWeek.MONDAY,
                                                LocalTime.of(8, 0),
                                                LocalTime.of(9, dice.between(3, 30)))),
                                List.of()));
    }

    private AgentSettings agent(AgentId id) {
        return new AgentSettings(
                version,
                id,
                id.value(),
                dice.percent(50) ? 1 : dice.between(1, 4),
                dice.some(queues, 70),
                dice.some(SKILLS, 70).stream()
                        .map(skill -> new SkillLevel(skill, dice.between(1, 5)))
                        .toList());
    }
}
