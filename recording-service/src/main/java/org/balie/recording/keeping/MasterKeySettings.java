package org.balie.recording.keeping;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// What recordings' own keys are wrapped with.
@ConfigMapping(prefix = "balie.recording.master-keys")
interface MasterKeySettings {
    /// A file with a secret of 256 random bits in base64 on each line. The first wraps, all unwrap.
    Path location();
}
