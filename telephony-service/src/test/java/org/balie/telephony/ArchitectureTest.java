package org.balie.telephony;

import org.balie.local.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_service_keeps_its_shape() {
        ArchitectureRules.check("org.balie.telephony");
    }
}
