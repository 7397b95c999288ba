package org.balie.session.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives each participant the servers with a credential that is theirs and ends by itself.
///
/// The relay checks it without asking us: the username is `<expiry in Unix seconds>:<participant>`,
/// the credential the Base64 of its HMAC-SHA1 under the shared secret (coturn's `use-auth-secret`).
@ApplicationScoped
public class IceServers {
    private static final String HMAC = "HmacSHA1";

    private final List<String> open;
    private final List<String> relays;
    private final IceSettings settings;

    IceServers(IceSettings settings) {
        this.settings = settings;
        List<String> urls = settings.urls().orElse(List.of());
        this.relays = urls.stream().filter(IceServers::isRelay).toList();
        this.open = urls.stream().filter(url -> !isRelay(url)).toList();
        if (!relays.isEmpty() && settings.secret().isEmpty()) {
            throw new IllegalStateException(
                    "balie.session.ice.urls names a TURN server: set balie.session.ice.secret to"
                            + " the secret it was given");
        }
    }

    private static boolean isRelay(String url) {
        return url.startsWith("turn:") || url.startsWith("turns:");
    }

    /// What a browser needs, and until when it is good.
    public record Granted(List<IceServer> iceServers, Instant expiresAt) {}

    public Granted grant(String participant, Instant now) {
        Instant expiresAt = now.plus(settings.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        List<IceServer> servers = new ArrayList<>();
        if (!open.isEmpty()) {
            servers.add(new IceServer(open, null, null));
        }
        settings.secret()
                .filter(_ -> !relays.isEmpty())
                .ifPresent(
                        secret -> {
                            String username = expiresAt.getEpochSecond() + ":" + participant;
                            servers.add(new IceServer(relays, username, sign(secret, username)));
                        });
        return new Granted(servers, expiresAt);
    }

    private static String sign(String secret, String username) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] code = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
