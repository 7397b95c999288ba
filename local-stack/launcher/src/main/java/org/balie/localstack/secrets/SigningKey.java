package org.balie.localstack.secrets;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;

/// PKCS#8 (RFC 5958) of a P-256 key that carries its public half (RFC 5915), as openssl writes it.
/// The JDK's own encoding leaves the public half out, and who reads the file needs it to tell
/// others what to check signatures with.
final class SigningKey {
    private static final int FIELD_BYTES = 32;

    /// Everything before the 32 bytes of the private number.
    private static final byte[] BEFORE_PRIVATE =
            HexFormat.of()
                    .parseHex(
                            "308187020100301306072a8648ce3d020106082a8648ce3d030107"
                                    + "046d306b0201010420");

    /// Between it and the 64 bytes of the public point.
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("a14403420004");

    private SigningKey() {}

    static byte[] encoded(KeyPair pair) {
        ECPrivateKey secret = (ECPrivateKey) pair.getPrivate();
        ECPublicKey known = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BEFORE_PRIVATE);
        out.writeBytes(fixed(secret.getS()));
        out.writeBytes(BEFORE_PUBLIC);
        out.writeBytes(fixed(known.getW().getAffineX()));
        out.writeBytes(fixed(known.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[FIELD_BYTES];
        int length = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, FIELD_BYTES - length, length);
        return fixed;
    }
}
