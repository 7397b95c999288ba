package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.balie.recording.store.RecordingRef;

/// The key of one recording: AES-256-GCM (NIST SP 800-38D) with random nonces of 96 bits. A nonce
/// may be drawn 2³² times for one key, which is 136 years of one track.
final class RecordingKey {
    static final int BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final RecordingRef recording;
    private final SecretKeySpec key;
    private final SecureRandom random;

    RecordingKey(RecordingRef recording, byte[] key, SecureRandom random) {
        this.recording = recording;
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    RecordingRef recording() {
        return recording;
    }

    byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    /// Which recording this is, and what of it: authenticated with everything that is sealed.
    ByteBuffer context(String name) {
        String path = recording.siteId() + "/" + recording.recordingId() + "/" + name;
        return ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8));
    }

    /// Seals what remains of the content, which stays as it is, into the buffer.
    ///
    /// @param clear what stands before it in the clear, and is authenticated with it
    void seal(byte[] nonce, String name, ByteBuffer clear, ByteBuffer content, ByteBuffer into) {
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, name, clear).doFinal(content.duplicate(), into);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not seal", e);
        }
    }

    /// Opens what remains of `sealed`, which stays as it is, into the buffer.
    ///
    /// @return whether it is what was sealed; nothing is in the buffer when not
    boolean open(byte[] nonce, String name, ByteBuffer clear, ByteBuffer sealed, ByteBuffer into) {
        int start = into.position();
        try {
            cipher(Cipher.DECRYPT_MODE, nonce, name, clear).doFinal(sealed.duplicate(), into);
            return true;
        } catch (AEADBadTagException _) {
            into.position(start);
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not open", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name, ByteBuffer clear)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(context(name));
        cipher.updateAAD(clear.duplicate());
        return cipher;
    }
}
