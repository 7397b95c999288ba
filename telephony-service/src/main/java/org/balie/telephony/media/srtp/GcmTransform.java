package org.balie.telephony.media.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.balie.telephony.media.rtp.BigEndian;

/// AES-GCM (RFC 7714). JCE wants to be told a nonce by a new object for each packet, so this one is
/// dearer than [CounterModeTransform].
final class GcmTransform extends Transform {
    private static final int TAG = 16;

    private final Kind kind;
    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] salt;
    private final byte[] nonce = new byte[12];
    private final byte[] word = new byte[4];

    /// @param key of the session, as `salt`
    GcmTransform(byte[] key, byte[] salt, Kind kind) {
        this.kind = kind;
        this.key = new SecretKeySpec(key, "AES");
        this.salt = salt;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    int added() {
        return TAG + kind.wordLength;
    }

    @Override
    int wordAt(int offset, int length) {
        return offset + length - kind.wordLength;
    }

    @Override
    void seal(byte[] packet, int offset, int header, int length, int ssrc, long index) {
        try {
            begin(Cipher.ENCRYPT_MODE, packet, offset, header, ssrc, index);
            int from = offset + header;
            cipher.doFinal(packet, from, length - header, packet, from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        if (kind == Kind.RTCP) {
            BigEndian.put32(packet, offset + length + TAG, kind.word(index));
        }
    }

    @Override
    boolean open(byte[] packet, int offset, int header, int length, int ssrc, long index) {
        try {
            begin(Cipher.DECRYPT_MODE, packet, offset, header, ssrc, index);
            int from = offset + header;
            cipher.doFinal(packet, from, length - kind.wordLength - header, packet, from);
            return true;
        } catch (AEADBadTagException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(int mode, byte[] packet, int offset, int header, int ssrc, long index)
            throws GeneralSecurityException {
        System.arraycopy(salt, 0, nonce, 0, nonce.length);
        BigEndian.put32(nonce, 2, BigEndian.i32(nonce, 2) ^ ssrc);
        BigEndian.put32(nonce, 6, BigEndian.i32(nonce, 6) ^ (int) (index >>> 16));
        BigEndian.put16(nonce, 10, BigEndian.u16(nonce, 10) ^ (int) index);
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(packet, offset, header);
        if (kind == Kind.RTCP) {
            BigEndian.put32(word, 0, kind.word(index));
            cipher.updateAAD(word);
        }
    }
}
