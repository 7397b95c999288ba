package org.balie.telephony.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.balie.platform.identity.SharedSecret;

/// Keeps secrets that have to come back as they were from whoever reads only the database: AES-GCM
/// under a key derived from the secret that all services know, the visitors' key. While that is
/// being changed, both are good for reading.
@ApplicationScoped
class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PURPOSE = "telephony-service, secrets of trunks";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKey> keys;

    Seal(SharedSecret shared) {
        this.keys =
                shared.keys(PURPOSE).stream()
                        .<SecretKey>map(key -> new SecretKeySpec(key, "AES"))
                        .toList();
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
