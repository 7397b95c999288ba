package org.balie.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// What visitors' tokens are made with.
@ConfigMapping(prefix = "balie")
interface VisitorSettings {
    /// The one origin that browsers see, e.g. `https://support.example.org`. Part of the issuer of
    /// every token, so the same in all services and replicas.
    String publicUrl();

    Key visitorKey();

    VisitorToken visitorToken();

    interface Key {
        /// The same file in all services and replicas.
        Path location();
    }

    interface VisitorToken {
        /// Short, since it cannot be called back; while it lives a fresh one can be had for it.
        @WithDefault("1h")
        Duration lifetime();
    }
}
