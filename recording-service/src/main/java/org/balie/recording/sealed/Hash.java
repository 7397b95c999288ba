package org.balie.recording.sealed;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256.
record Hash(String hex) {
    static final int BYTES = 32;

    /// Over what remains of the buffers, in order; leaves them as they are.
    static Hash of(ByteBuffer... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ByteBuffer part : parts) {
                digest.update(part.duplicate());
            }
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Hash at(ByteBuffer bytes, int index) {
        byte[] hash = new byte[BYTES];
        bytes.get(index, hash);
        return new Hash(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
