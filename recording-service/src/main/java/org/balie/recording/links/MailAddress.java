package org.balie.recording.links;

import java.util.regex.Pattern;

/// An address that mail can go to: one person at one place (RFC 5321, section 4.1.2, without what
/// nobody has: quotes, comments, literal networks).
final class MailAddress {
    private static final Pattern ONE =
            Pattern.compile(
                    "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                            + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62})+");

    private MailAddress() {}

    static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }
}
