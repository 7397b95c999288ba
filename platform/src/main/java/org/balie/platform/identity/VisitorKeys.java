package org.balie.platform.identity;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/// The visitor keys, read at start. New tokens are signed with the first; the others are still good
/// for checking, so that keys can be changed while tokens are about.
@Singleton
@Startup
class VisitorKeys {
    private final List<VisitorKey> keys;

    VisitorKeys(VisitorSettings settings) {
        this.keys = read(settings.location());
    }

    VisitorKey signing() {
        return keys.getFirst();
    }

    Optional<VisitorKey> named(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static List<VisitorKey> read(Path location) {
        try {
            return VisitorKey.parse(Files.readString(location));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "balie.visitor-key.location must name a file with a key of 256 random bits in"
                            + " base64 on each line (openssl rand -base64 32): "
                            + location
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
