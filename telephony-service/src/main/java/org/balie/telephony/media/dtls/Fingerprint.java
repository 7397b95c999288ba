package org.balie.telephony.media.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/// A hash of a certificate (RFC 8122 section 5).
///
/// @param algorithm as in SDP, in lower case: `sha-256`
/// @param hash as in SDP: upper-case hexadecimal bytes with colons between them
public record Fingerprint(String algorithm, String hash) {
    private static final Set<String> TRUSTED = Set.of("sha-256", "sha-384", "sha-512");
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();

    public Fingerprint {
        algorithm = algorithm.toLowerCase(Locale.ROOT);
        hash = hash.toUpperCase(Locale.ROOT);
    }

    static Fingerprint sha256(byte[] certificate) {
        return new Fingerprint("sha-256", HEX.formatHex(digest("sha-256", certificate)));
    }

    /// It is made by an algorithm that is known here and not broken. Others match nothing.
    public boolean trusted() {
        return TRUSTED.contains(algorithm);
    }

    boolean matches(byte[] certificate) {
        return trusted() && HEX.formatHex(digest(algorithm, certificate)).equals(hash);
    }

    private static byte[] digest(String algorithm, byte[] certificate) {
        try {
            return MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT))
                    .digest(certificate);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
