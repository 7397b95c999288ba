package org.balie.session.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The servers that help browsers connect. Without any, they connect directly or not at all.
@ConfigMapping(prefix = "balie.session.ice")
public interface IceSettings {
    /// `stun:`, `turn:` and `turns:` addresses (RFC 7064, RFC 7065).
    Optional<List<String>> urls();

    /// The secret shared with the TURN servers (coturn: `static-auth-secret`).
    Optional<String> secret();

    /// How long a credential opens the relay. A relay in use goes on beyond it.
    @WithDefault("1h")
    Duration lifetime();
}
