package org.balie.recording.keeping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where recordings are kept.
@ConfigMapping(prefix = "balie.recording.store")
interface StoreSettings {
    /// The folder with all recordings.
    Path folder();

    /// Bytes of its disk that recordings leave free, so that what runs can be ended and signed.
    @WithDefault("268435456")
    long reserve();
}
