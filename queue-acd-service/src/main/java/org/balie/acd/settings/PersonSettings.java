package org.balie.acd.settings;

import java.util.List;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Settings.AgentSettings;

/// Someone who helps (rules ACD-7 and ACD-9).
///
/// @param agentId the subject of the person's sign-in
/// @param capacity sessions at the same time
/// @param queues ids of the queues the person is a member of
public record PersonSettings(
        String agentId,
        String name,
        String email,
        int capacity,
        List<String> queues,
        List<SkillLevel> skills,
        Version version)
        implements Settings {

    public PersonSettings {
        agentId = Given.text(agentId);
        name = Given.text(name);
        email = Given.text(email);
        queues = Given.list(queues);
        skills = Given.list(skills);
        version = Version.given(version);
    }

    /// Someone who has just signed in for the first time and belongs to no queue yet.
    public static PersonSettings newcomer(String agentId, String name, String email) {
        return new PersonSettings(agentId, name, email, 1, List.of(), List.of(), Version.NONE);
    }

    @Override
    public String id() {
        return agentId;
    }

    @Override
    public PersonSettings at(String id, Version version) {
        return new PersonSettings(id, name, email, capacity, queues, skills, version);
    }

    /// As the floor knows it.
    public AgentSettings toFloor() {
        return new AgentSettings(
                version.number(),
                new AgentId(agentId),
                name,
                capacity,
                queues.stream().map(QueueId::new).toList(),
                skills.stream().map(SkillLevel::toFloor).toList());
    }

    @Override
    public void check(Faults faults) {
        faults.id("agentId", agentId);
        faults.line("name", name, 100);
        faults.optionalLine("email", email, 254);
        faults.range("capacity", capacity, 1, 10);
        faults.atMost("queues", queues, 200);
        faults.distinct("queues", queues, queue -> queue);
        SkillLevel.check(faults, skills);
    }
}
