package org.balie.recording.ingest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.balie.platform.identity.SharedSecret;

/// Leave to write one recording, for one agent, to be used soon: a text that only the services can
/// sign (HMAC-SHA-256).
@Singleton
class Tickets {
    private static final String HASH = "HmacSHA256";
    private static final String PURPOSE = "recording-write-ticket/1";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;
    private static final int LONGEST = 1000;

    private final List<SecretKeySpec> keys;
    private final InstantSource clock;
    private final Duration life;

    @Inject
    Tickets(SharedSecret secret, InstantSource clock, IngestSettings settings) {
        this(secret.keys(PURPOSE), clock, settings.ticket());
    }

    /// @param keys the first signs, all are good
    Tickets(List<byte[]> keys, InstantSource clock, Duration life) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, HASH)).toList();
        this.clock = clock;
        this.life = life;
    }

    /// What a ticket lets in.
    record Ticket(UUID recordingId, UUID sessionId, String agentId) {}

    String issue(Ticket ticket) {
        String claims =
                String.join(
                        SEPARATOR,
                        ticket.recordingId().toString(),
                        ticket.sessionId().toString(),
                        Long.toString(clock.instant().plus(life).toEpochMilli()),
                        ticket.agentId());
        return base64(claims.getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(mac(keys.getFirst(), claims));
    }

    /// Empty for what is no ticket, or is one no longer.
    Optional<Ticket> check(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String claims =
                    new String(
                            Base64.getUrlDecoder().decode(text.substring(0, dot)),
                            StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            boolean genuine =
                    keys.stream()
                            .anyMatch(key -> MessageDigest.isEqual(mac(key, claims), signature));
            return genuine ? current(claims.split(SEPARATOR, PARTS)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Ticket> current(String[] claims) {
        Instant until = Instant.ofEpochMilli(Long.parseLong(claims[2]));
        return clock.instant().isBefore(until)
                ? Optional.of(
                        new Ticket(
                                UUID.fromString(claims[0]), UUID.fromString(claims[1]), claims[3]))
                : Optional.empty();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
