package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A secret from which two keys follow by HKDF-SHA-256 (RFC 5869): one wraps recordings' keys, the
/// other (Ed25519, RFC 8032) signs manifests.
///
/// @param id of 8 bytes, in hex: names the secret and tells nothing of it
record MasterKey(String id, SecretKey wrapping, KeyPair signing) {
    static final int LEAST_BYTES = 32;
    static final int ID_BYTES = 8;
    static final int SIGNATURE_BYTES = 64;
    private static final String ED25519 = "Ed25519";

    /// @throws IllegalArgumentException when it is no base64, or of less than 256 bits
    static MasterKey of(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a key shorter than 256 bits");
        }
        return new MasterKey(
                HexFormat.of().formatHex(derive(secret, "id", ID_BYTES)),
                new SecretKeySpec(derive(secret, "wrap", RecordingKey.BYTES), "AES"),
                keyPair(derive(secret, "sign", 32)));
    }

    private static byte[] derive(byte[] secret, String purpose, int bytes) {
        try {
            byte[] info = ("balie recording " + purpose).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HKDF", e);
        }
    }

    /// Java makes the public key of Ed25519 only when it makes a pair, so it is given the seed as
    /// what it takes for chance.
    private static KeyPair keyPair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    byte[] idBytes() {
        return HexFormat.of().parseHex(id);
    }

    byte[] sign(ByteBuffer content) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(signing.getPrivate());
            signature.update(content.duplicate());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 does not sign", e);
        }
    }

    boolean signed(ByteBuffer content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(signing.getPublic());
            check.update(content.duplicate());
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            // What is no signature at all is reported so.
            return false;
        }
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a seed of " + bytes.length + " bytes is wanted");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
