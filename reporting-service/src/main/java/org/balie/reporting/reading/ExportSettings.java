package org.balie.reporting.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "balie.reports.exports")
interface ExportSettings {

    /// How many exports one replica runs at the same time; each holds one of its database
    /// connections.
    @WithDefault("4")
    int atOnce();
}
