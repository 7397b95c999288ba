package org.balie.recording.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Signs tickets (HMAC-SHA256) with keys made of the master keys, and checks them. A ticket is good
/// on every replica; what it names can be read in it, so nothing secret goes in.
@ApplicationScoped
public class Tickets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String USE = "balie recording tickets";
    private static final int LONGEST = 2000;

    private final List<byte[]> keys;
    private final InstantSource clock;

    /// @param purpose what it is good for; a ticket for one thing is none for another
    /// @param parts what it names, without line ends
    public record Ticket(String purpose, List<String> parts, Instant expires) {
        public Ticket {
            parts = List.copyOf(parts);
            if (purpose.contains("\n") || parts.stream().anyMatch(part -> part.contains("\n"))) {
                throw new IllegalArgumentException("a line end in a ticket");
            }
        }
    }

    Tickets(
            @ConfigProperty(name = "balie.recording.master-keys.location") Path location,
            InstantSource clock) {
        this.keys = read(location);
        this.clock = clock;
    }

    public String sign(Ticket ticket) {
        String text =
                ticket.purpose()
                        + "\n"
                        + ticket.expires().getEpochSecond()
                        + "\n"
                        + String.join("\n", ticket.parts());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return base64(bytes) + "." + base64(mac(keys.getFirst(), bytes));
    }

    /// Empty when it is not one of ours, for something else, or expired.
    public Optional<Ticket> check(String purpose, String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return isOurs(bytes, signature)
                    ? Optional.of(parse(bytes))
                            .filter(ticket -> ticket.purpose().equals(purpose))
                            .filter(ticket -> ticket.expires().isAfter(clock.instant()))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] bytes, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac(key, bytes), signature));
    }

    private static Ticket parse(byte[] bytes) {
        List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        return new Ticket(
                lines.getFirst(),
                lines.subList(2, lines.size()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(1))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<byte[]> read(Path location) {
        try {
            return Files.readString(location)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(
                            line ->
                                    mac(
                                            Base64.getDecoder()
                                                    .decode(
                                                            line.replace('-', '+')
                                                                    .replace('_', '/')),
                                            USE.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("no master keys in " + location, e);
        }
    }

    private static byte[] mac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
