package org.balie.acd.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the engine takes commands.
@ConfigMapping(prefix = "balie.acd.engine")
interface EngineSettings {
    /// Commands decided and committed together. More make a crash cost more work to repeat, fewer
    /// make more commits under load.
    @WithDefault("500")
    int batch();

    /// How long a database call may take before its outcome counts as unknown.
    @WithDefault("5s")
    Duration databaseTimeout();

    /// How long to wait before loading a partition again after a failure.
    @WithDefault("300ms")
    Duration pause();

    /// After how long a caller who waits is told again how far off the turn is.
    @WithDefault("30s")
    Duration placesEvery();

    /// How long a replica may be silent before Kafka gives its sites to another: most of what a
    /// fail-over takes. Shorter, and a busy machine is taken for a dead one, which loses nothing
    /// and costs a reload. Kafka must allow it (`group.min.session.timeout.ms`).
    @WithDefault("3s")
    Duration sessionTimeout();
}
