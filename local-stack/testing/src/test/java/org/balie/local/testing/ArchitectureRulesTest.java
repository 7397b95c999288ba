package org.balie.local.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each rule is seen to fail on classes that break it.
class ArchitectureRulesTest {
    private static final String SLOPPY = "org.balie.local.testing.sloppy";

    @Test
    void every_rule_finds_its_culprits() {
        List<List<String>> culprits =
                List.of(
                        List.of("Impure"),
                        List.of("Timely", "Random", "UUID"),
                        List.of("First", "Second"),
                        List.of("SlopManager"));
        List<ArchRule> rules = ArchitectureRules.rules(SLOPPY);
        for (int n = 0; n < rules.size(); n++) {
            String told = complaint(rules.get(n));
            assertTrue(culprits.get(n).stream().allMatch(told::contains), told);
        }
    }

    private static String complaint(ArchRule rule) {
        var classes = new ClassFileImporter().importPackages(SLOPPY);
        return String.valueOf(
                assertThrows(AssertionError.class, () -> rule.check(classes)).getMessage());
    }

    @Test
    void a_package_without_classes_is_a_mistake() {
        assertThrows(AssertionError.class, () -> ArchitectureRules.check("org.balie.nowhere"));
    }
}
