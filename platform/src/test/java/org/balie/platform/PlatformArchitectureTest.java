package org.balie.platform;

import org.balie.local.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class PlatformArchitectureTest {
    @Test
    void the_platform_keeps_its_shape() {
        ArchitectureRules.check("org.balie.platform");
    }
}
