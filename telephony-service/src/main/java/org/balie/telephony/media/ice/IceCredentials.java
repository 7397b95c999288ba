package org.balie.telephony.media.ice;

import java.security.SecureRandom;

/// What one side authenticates its checks with (RFC 8445 section 5.3).
public record IceCredentials(String fragment, String password) {
    private static final String CHARACTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// 48 bits of name, 144 of password.
    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(characters(random, 8), characters(random, 24));
    }

    private static String characters(SecureRandom random, int count) {
        return random.ints(count, 0, CHARACTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, each) -> text.append(CHARACTERS.charAt(each)),
                        StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return fragment;
    }
}
