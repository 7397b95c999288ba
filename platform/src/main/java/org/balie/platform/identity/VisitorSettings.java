package org.balie.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// What visitors' tokens are made with.
@ConfigMapping(prefix = "balie.visitor-key")
interface VisitorSettings {
    /// The file with the keys: the same in all services and replicas.
    Path location();

    /// How long a token lives. Short, since it cannot be called back; while it lives a fresh one
    /// can be had for it.
    @WithDefault("1h")
    Duration tokenLifetime();
}
