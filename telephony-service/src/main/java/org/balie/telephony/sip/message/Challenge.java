package org.balie.telephony.sip.message;

import java.util.Optional;

/// What stands in `WWW-Authenticate` and `Authorization`, and their like for proxies.
public record Challenge(String scheme, Parameters parameters) {

    /// @throws MalformedMessage when it is none
    public static Challenge parse(String text) {
        return ValueParser.challenge(text);
    }

    public boolean isDigest() {
        return scheme.equalsIgnoreCase("Digest");
    }

    public Optional<String> value(String name) {
        return parameters.value(name);
    }
}
