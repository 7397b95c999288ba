package org.balie.acd.settings;

import java.util.List;

/// A skill that a queue asks for or a person has.
///
/// @param level 1 (some) to 5 (expert)
public record SkillLevel(String skill, int level) {
    public SkillLevel {
        skill = Given.text(skill);
    }

    org.balie.acd.core.state.Settings.SkillLevel toFloor() {
        return new org.balie.acd.core.state.Settings.SkillLevel(skill, level);
    }

    static void check(Faults faults, List<SkillLevel> skills) {
        faults.atMost("skills", skills, 50);
        faults.distinct("skills", skills, SkillLevel::skill);
        for (int i = 0; i < skills.size(); i++) {
            var skill = skills.get(i);
            faults.within(
                    "skills[" + i + "]",
                    part -> {
                        part.id("skill", skill.skill());
                        part.range("level", skill.level(), 1, 5);
                    });
        }
    }
}
