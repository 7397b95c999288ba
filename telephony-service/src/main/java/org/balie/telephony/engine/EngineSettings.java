package org.balie.telephony.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How replicas share the sites, and how the owner of one takes its commands.
@ConfigMapping(prefix = "balie.telephony.engine")
interface EngineSettings {
    /// Commands decided and committed together. More make a failure cost more work to repeat, fewer
    /// make more commits under load.
    @WithDefault("500")
    int batch();

    /// Commands that may wait; what comes on top is refused as unavailable.
    @WithDefault("10000")
    int queue();

    /// How long a database call may take before its outcome counts as unknown.
    @WithDefault("5s")
    Duration databaseTimeout();

    /// How long to wait before a site is restored again after a failure.
    @WithDefault("300ms")
    Duration pause();

    /// How long a replica may be silent before others take its sites: most of what a fail-over
    /// takes. Shorter, and a busy machine is taken for a dead one, which loses nothing and costs a
    /// reload.
    @WithDefault("3s")
    Duration silence();

    /// How often a replica says that it is alive and looks for sites that nobody has. Several times
    /// within [#silence].
    @WithDefault("500ms")
    Duration heartbeat();

    /// How many deserted sites a replica takes at one heartbeat: few, so that all take their share.
    @WithDefault("4")
    int taken();

    /// After how many events at the earliest a snapshot is kept. More make a new owner read longer,
    /// fewer write more.
    @WithDefault("10000")
    int snapshotEvery();

    /// For how long a command is tried again while its site has no owner that answers.
    @WithDefault("8s")
    Duration patience();

    /// How long another replica may take to answer for a command.
    @WithDefault("3s")
    Duration forwardTimeout();

    /// Where this replica is reached by the others, `http://10.1.2.3:8085` for one; by default its
    /// own host name and port.
    Optional<String> address();
}
