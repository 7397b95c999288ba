package org.balie.telephony.media.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// AES in counter mode (RFC 3711 section 4.1.1). JCE's own counter mode has to be set up anew for
/// each packet, which makes objects and expands the key again; this one encrypts counters with a
/// cipher that is set up once.
final class CounterStream {
    static final int BLOCK = 16;

    private static final int BLOCKS = 32;

    private final Cipher cipher;
    private final byte[] counters = new byte[BLOCKS * BLOCK];
    private final byte[] stream = new byte[BLOCKS * BLOCK];

    // Blocks of counters are what a counter mode encrypts one by one.
    @SuppressWarnings("InsecureCryptoUsage")
    CounterStream(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Encrypts or decrypts in place.
    ///
    /// @param first block; its last two bytes are the counter, which begins at zero
    void apply(byte[] first, byte[] bytes, int from, int length) {
        int counter = 0;
        for (int done = 0; done < length; done += stream.length) {
            int count = Math.min(stream.length, length - done);
            int blocks = (count + BLOCK - 1) / BLOCK;
            for (int block = 0; block < blocks; block++, counter++) {
                int at = block * BLOCK;
                System.arraycopy(first, 0, counters, at, BLOCK - 2);
                counters[at + 14] = (byte) (counter >> 8);
                counters[at + 15] = (byte) counter;
            }
            try {
                cipher.update(counters, 0, blocks * BLOCK, stream, 0);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            for (int each = 0; each < count; each++) {
                bytes[from + done + each] ^= stream[each];
            }
        }
    }
}
