package org.balie.reporting;

import org.balie.local.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /// This core's input are other services' events, so it reads the records of the contract.
    @Test
    void core_knows_rules_and_contracts_and_features_do_not_go_in_circles() {
        ArchitectureRules.check("org.balie.reporting", "org.balie.contracts..");
    }
}
