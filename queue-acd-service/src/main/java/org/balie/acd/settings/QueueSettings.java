package org.balie.acd.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.jspecify.annotations.Nullable;

/// A queue and how its requests find an agent (rules ACD-4 and ACD-9).
///
/// @param priority 0 (lowest) to 9
/// @param policy how the agent is chosen among those who can
/// @param preferredSeconds how long a request waits for the agent who helped this customer before;
///   only for `preferred-agent`
/// @param openingHours none: always open
/// @param maximumLength requests waiting at once; one more is refused as `full`
/// @param maximumWaitSeconds after which a request that still waits is abandoned
/// @param overflow what is done for a request that has waited too long
/// @param featuresOff session features that this queue's sessions do without (rule ADM-4)
/// @param dispositions what an agent may choose from in wrap-up
/// @param dispositionRequired whether the agent has to choose one
public record QueueSettings(
        String id,
        String name,
        String description,
        int priority,
        String policy,
        int preferredSeconds,
        List<SkillLevel> skills,
        @Nullable WeeklyHours openingHours,
        int maximumLength,
        int maximumWaitSeconds,
        int offerTimeoutSeconds,
        int wrapUpSeconds,
        Target serviceLevel,
        List<Overflow> overflow,
        List<String> featuresOff,
        List<Disposition> dispositions,
        Boolean dispositionRequired,
        Version version)
        implements Settings {

    private static final Set<String> POLICIES =
            Arrays.stream(AgentPolicy.values()).map(AgentPolicy::code).collect(toUnmodifiableSet());

    /// Answer `targetPercent` of the requests within `withinSeconds`.
    public record Target(int targetPercent, int withinSeconds) {
        static final Target USUAL = new Target(80, 60);
    }

    public QueueSettings {
        id = Given.text(id);
        name = Given.text(name);
        description = Given.text(description);
        policy = Given.text(policy);
        skills = Given.list(skills);
        serviceLevel = serviceLevel == null ? Target.USUAL : serviceLevel;
        overflow = Given.list(overflow);
        featuresOff = Given.list(featuresOff);
        dispositions = Given.list(dispositions);
        dispositionRequired = Given.flag(dispositionRequired);
        version = Version.given(version);
    }

    @Override
    public QueueSettings at(String id, Version version) {
        return new QueueSettings(
                id,
                name,
                description,
                priority,
                policy,
                preferredSeconds,
                skills,
                openingHours,
                maximumLength,
                maximumWaitSeconds,
                offerTimeoutSeconds,
                wrapUpSeconds,
                serviceLevel,
                overflow,
                featuresOff,
                dispositions,
                dispositionRequired,
                version);
    }

    boolean overflowsInto(String queueId) {
        return overflow.stream()
                .anyMatch(step -> step.leadsTo().filter(queueId::equals).isPresent());
    }

    /// As the floor knows it.
    public org.balie.acd.core.state.Settings.QueueSettings toFloor() {
        return new org.balie.acd.core.state.Settings.QueueSettings(
                version.number(),
                new QueueId(id),
                name,
                priority,
                AgentPolicy.byCode(policy).orElseThrow(),
                Duration.ofSeconds(preferredSeconds),
                skills.stream().map(SkillLevel::toFloor).toList(),
                Optional.ofNullable(openingHours).map(WeeklyHours::toFloor),
                maximumLength,
                Duration.ofSeconds(maximumWaitSeconds),
                Duration.ofSeconds(offerTimeoutSeconds),
                Duration.ofSeconds(wrapUpSeconds),
                new ServiceLevel(
                        serviceLevel.targetPercent(),
                        Duration.ofSeconds(serviceLevel.withinSeconds())),
                overflow.stream().map(Overflow::toFloor).toList(),
                featuresOff);
    }

    @Override
    public void check(Faults faults) {
        faults.id("id", id);
        faults.line("name", name, 100);
        faults.optionalText("description", description, 500);
        faults.range("priority", priority, 0, 9);
        faults.oneOf("policy", policy, POLICIES);
        faults.range("preferredSeconds", preferredSeconds, 0, 3600);
        SkillLevel.check(faults, skills);
        if (openingHours != null) {
            faults.within("openingHours", openingHours::check);
        }
        faults.range("maximumLength", maximumLength, 1, 100_000);
        faults.range("maximumWaitSeconds", maximumWaitSeconds, 10, 86_400);
        faults.range("offerTimeoutSeconds", offerTimeoutSeconds, 5, 300);
        faults.range("wrapUpSeconds", wrapUpSeconds, 0, 3600);
        faults.within(
                "serviceLevel",
                part -> {
                    part.range("targetPercent", serviceLevel.targetPercent(), 1, 100);
                    part.range("withinSeconds", serviceLevel.withinSeconds(), 1, 86_400);
                });
        Overflow.check(faults, overflow, id);
        Disposition.check(faults, dispositions);
        if (dispositionRequired && dispositions.isEmpty()) {
            faults.add("dispositions", "required", "there must be one to choose");
        }
        faults.atMost("featuresOff", featuresOff, 50);
        for (int i = 0; i < featuresOff.size(); i++) {
            faults.id("featuresOff[" + i + "]", featuresOff.get(i));
        }
    }
}
