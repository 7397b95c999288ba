package org.balie.recording;

import org.balie.local.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void core_knows_rules_alone_and_features_do_not_go_in_circles() {
        ArchitectureRules.check("org.balie.recording");
    }
}
