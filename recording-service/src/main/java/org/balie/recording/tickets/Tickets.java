package org.balie.recording.tickets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.balie.platform.identity.SharedSecret;

/// Signs tickets (HMAC-SHA-256) and knows them again, on every replica. What a ticket names can be
/// read in it, so nothing secret goes in. It is a text of letters, digits, `-` and `_` alone, which
/// no address and no mail spoils.
@Singleton
public class Tickets {
    private static final String HASH = "HmacSHA256";
    private static final String USE = "recording-tickets/1";
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 2000;

    private final List<SecretKeySpec> keys;
    private final InstantSource clock;

    /// @param purpose what it is good for; a ticket for one thing is none for another
    /// @param parts what it names
    /// @param expires in whole milliseconds
    public record Ticket(String purpose, List<String> parts, Instant expires) {
        public Ticket {
            parts = List.copyOf(parts);
        }

        public String part(int number) {
            return parts.get(number);
        }
    }

    @Inject
    Tickets(SharedSecret secret, InstantSource clock) {
        this(secret.keys(USE), clock);
    }

    /// @param keys the first signs, all are good
    Tickets(List<byte[]> keys, InstantSource clock) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, HASH)).toList();
        this.clock = clock;
    }

    public String sign(Ticket ticket) {
        byte[] claims = claims(ticket);
        byte[] all = Arrays.copyOf(claims, claims.length + MAC_BYTES);
        System.arraycopy(mac(keys.getFirst(), claims), 0, all, claims.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// Empty when it is not one of ours, for something else, or expired.
    public Optional<Ticket> check(String purpose, String text) {
        return genuine(purpose, text).filter(ticket -> ticket.expires().isAfter(clock.instant()));
    }

    /// The same, also when it has expired: for whoever wants to say so.
    public Optional<Ticket> genuine(String purpose, String text) {
        return bytes(text)
                .filter(all -> all.length > MAC_BYTES)
                .filter(this::isOurs)
                .map(Tickets::parse)
                .filter(ticket -> ticket.purpose().equals(purpose));
    }

    /// Only one text stands for one ticket: what Base64 leaves open in its last character is not.
    private static Optional<byte[]> bytes(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            String again = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
            return again.equals(text) ? Optional.of(all) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] all) {
        byte[] claims = Arrays.copyOf(all, all.length - MAC_BYTES);
        byte[] shown = Arrays.copyOfRange(all, all.length - MAC_BYTES, all.length);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac(key, claims), shown));
    }

    private static byte[] claims(Ticket ticket) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(ticket.purpose());
            out.writeLong(ticket.expires().toEpochMilli());
            out.writeByte(ticket.parts().size());
            for (String part : ticket.parts()) {
                out.writeUTF(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Of bytes that this service wrote.
    private static Ticket parse(byte[] all) {
        try (var in = new DataInputStream(new ByteArrayInputStream(all))) {
            String purpose = in.readUTF();
            Instant expires = Instant.ofEpochMilli(in.readLong());
            var parts = new ArrayList<String>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                parts.add(in.readUTF());
            }
            return new Ticket(purpose, parts, expires);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
