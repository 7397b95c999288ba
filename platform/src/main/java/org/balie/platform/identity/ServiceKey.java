package org.balie.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what services and replicas know each other where they talk for one purpose. Never sent
/// through the front door.
///
/// While the secret behind it is being changed, the old one and the new one are both good.
public final class ServiceKey {
    /// The header that carries it.
    public static final String HEADER = "Balie-Service-Key";

    private final List<String> keys;

    /// @param purpose never changed, and the same at both ends
    public ServiceKey(SharedSecret shared, String purpose) {
        this.keys = shared.keys(purpose).stream().map(HexFormat.of()::formatHex).toList();
    }

    /// What is shown to others.
    public String shown() {
        return keys.getFirst();
    }

    /// Whether this is what somebody who knows the secret shows.
    public boolean opens(@Nullable String shown) {
        return shown != null
                && keys.stream()
                        .anyMatch(
                                key ->
                                        MessageDigest.isEqual(
                                                key.getBytes(StandardCharsets.UTF_8),
                                                shown.getBytes(StandardCharsets.UTF_8)));
    }
}
