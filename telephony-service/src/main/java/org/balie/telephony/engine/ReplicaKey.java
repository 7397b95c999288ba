package org.balie.telephony.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// By what replicas know each other: derived from the secret that all of them have already, the
/// visitors' key, so that there is nothing more to hand out. While that key is being changed, both
/// are good.
@ApplicationScoped
class ReplicaKey {
    static final String HEADER = "Balie-Replica-Key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE =
            "telephony-service, replica to replica".getBytes(StandardCharsets.UTF_8);

    private final List<String> keys;

    ReplicaKey(@ConfigProperty(name = "balie.visitor-key.location") Path location) {
        try {
            this.keys = derived(Files.readString(location));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no key at " + location, e);
        }
    }

    private static List<String> derived(String lines) throws GeneralSecurityException {
        var derived = new ArrayList<String>();
        for (String secret : lines.lines().map(String::strip).filter(s -> !s.isEmpty()).toList()) {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            derived.add(HexFormat.of().formatHex(mac.doFinal(PURPOSE)));
        }
        return derived;
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
