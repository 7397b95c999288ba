package org.balie.telephony.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps secrets that have to come back as they were from whoever reads only the database: AES-GCM
/// under a key derived from the secret that all services know, the visitors' key. While that is
/// being changed, both are good for reading.
@ApplicationScoped
class Seal {
    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] PURPOSE =
            "telephony-service, secrets of trunks".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKey> keys;

    Seal(@ConfigProperty(name = "balie.visitor-key.location") Path location) {
        try {
            this.keys = derived(Files.readString(location));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no key at " + location, e);
        }
    }

    private static List<SecretKey> derived(String lines) throws GeneralSecurityException {
        var derived = new ArrayList<SecretKey>();
        for (String secret : lines.lines().map(String::strip).filter(s -> !s.isEmpty()).toList()) {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
            derived.add(new SecretKeySpec(mac.doFinal(PURPOSE), "AES"));
        }
        return derived;
    }

    byte[] close(String secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.ENCRYPT_MODE, keys.getFirst(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /// Empty when it was sealed under a key that is gone: then it has to be typed in again.
    Optional<String> open(byte[] sealed) {
        return keys.stream().flatMap(key -> open(key, sealed).stream()).findFirst();
    }

    private static Optional<String> open(SecretKey key, byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            byte[] plain = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
