package org.balie.reporting.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When rows are final (rule REP-8).
@ConfigMapping(prefix = "balie.reports")
interface ReportSettings {

    /// How long after its end a session may still be rated: as long as the customer's token lives.
    @WithDefault("PT1H")
    Duration ratingWindow();

    /// The longest a row waits for late facts.
    @WithDefault("PT24H")
    Duration finalAfter();
}
