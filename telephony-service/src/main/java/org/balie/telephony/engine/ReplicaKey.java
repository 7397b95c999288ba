package org.balie.telephony.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.balie.telephony.secret.SharedSecret;
import org.jspecify.annotations.Nullable;

/// By what replicas know each other: derived from the secret that all of them have already, the
/// visitors' key, so that there is nothing more to hand out. While that key is being changed, both
/// are good.
@ApplicationScoped
class ReplicaKey {
    static final String HEADER = "Balie-Replica-Key";

    private static final String PURPOSE = "telephony-service, replica to replica";

    private final List<String> keys;

    ReplicaKey(SharedSecret shared) {
        this.keys = shared.keys(PURPOSE).stream().map(HexFormat.of()::formatHex).toList();
    }

    /// What this replica shows to others.
    String shown() {
        return keys.getFirst();
    }

    boolean opens(@Nullable String shown) {
        return shown != null
                && keys.stream()
                        .anyMatch(
                                key ->
                                        MessageDigest.isEqual(
                                                key.getBytes(StandardCharsets.UTF_8),
                                                shown.getBytes(StandardCharsets.UTF_8)));
    }
}
