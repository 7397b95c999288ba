package org.balie.session;

import org.balie.local.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void core_is_pure_features_have_no_cycles_and_names_say_something() {
        ArchitectureRules.check("org.balie.session");
    }
}
