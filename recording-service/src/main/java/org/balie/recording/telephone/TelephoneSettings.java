package org.balie.recording.telephone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where recorded calls come from.
@ConfigMapping(prefix = "balie.recording.telephone")
interface TelephoneSettings {
    /// Of telephony-service, as services reach it. Without it recorded calls stay there.
    Optional<URI> address();

    /// How often this replica looks for calls to fetch.
    @WithDefault("2s")
    Duration every();

    /// How long one may take to come over.
    @WithDefault("5m")
    Duration patience();

    /// After so many tries, about two days, a call whose sound is not there is given up.
    @WithDefault("100")
    int tries();
}
