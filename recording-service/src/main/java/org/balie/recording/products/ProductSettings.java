package org.balie.recording.products;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// How downloads are made.
@ConfigMapping(prefix = "balie.recording.products")
public interface ProductSettings {
    /// At once on this replica, each with one thread at the lowest priority. None: others do it.
    @WithDefault("1")
    int atOnce();

    /// How often this replica looks for work that nobody told it of.
    @WithDefault("5s")
    Duration every();

    /// How long a maker that is not heard of keeps its work from others.
    @WithDefault("60s")
    Duration lease();

    /// How often tracks are looked for that belong to nothing that was made.
    @WithDefault("15m")
    Duration orphans();

    /// After this a program that makes something is stopped: a transcode of a day takes hours.
    @WithDefault("6h")
    Duration limit();

    /// A folder of this service's own for contents that a program needs as files. What is in it is
    /// not encrypted, is readable by this user alone, and is removed when the work is done.
    @WithDefault("${java.io.tmpdir}/balie-recording")
    Path scratch();
}
