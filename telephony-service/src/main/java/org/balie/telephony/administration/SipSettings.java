package org.balie.telephony.administration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// What telephones are told to sign in with.
@ConfigMapping(prefix = "balie.telephony.sip")
public interface SipSettings {
    /// The realm of digest authentication. Secrets are bound to it: with another one, every
    /// telephone needs a new secret.
    @WithDefault("balie")
    String realm();

    /// The registrar that telephones are pointed to, as their administrators type it in; by default
    /// the host of the public address.
    Optional<String> registrar();
}
