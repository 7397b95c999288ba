package org.balie.telephony.administration;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.IntSupplier;

/// What a telephone signs in with: a name that follows from an id, and a secret that is long enough
/// not to be guessed.
record SipSecret(String user, String secret) {
    /// Without characters that look alike: secrets are typed into telephones.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int USER_LENGTH = 12;
    private static final int HEXADECIMAL = 16;

    /// 24 of 31 letters: 118 bits.
    private static final int SECRET_LENGTH = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    static SipSecret of(String user) {
        return new SipSecret(user, letters(SECRET_LENGTH, () -> RANDOM.nextInt(LETTERS.length())));
    }

    /// A name for a new telephone, short enough to be typed.
    static String user(UUID id) {
        var bits =
                new BigInteger(id.toString().replace("-", ""), HEXADECIMAL)
                        .toString(LETTERS.length())
                        .chars()
                        .map(digit -> Character.digit(digit, LETTERS.length()))
                        .iterator();
        return letters(USER_LENGTH, bits::nextInt);
    }

    private static String letters(int length, IntSupplier next) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(next.getAsInt()));
        }
        return text.toString();
    }

    /// H(A1) of RFC 7616, section 3.4.2.
    ///
    /// @param algorithm `MD5` or `SHA-256`
    String hash(String algorithm, String realm) {
        String text = user + ':' + realm + ':' + secret;
        try {
            byte[] digest =
                    MessageDigest.getInstance(algorithm)
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
