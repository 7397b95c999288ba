package org.balie.telephony.sip.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// `%HH` in the user part of a URI (RFC 3261 section 19.1.2).
final class Escapes {

    private static final String UNRESERVED = "-_.!~*'()&=+$,;?/:";

    private Escapes() {}

    static void writeUser(StringBuilder out, String user) {
        for (byte each : user.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
    }

    /// @throws MalformedMessage when a percent sign is not followed by two hexadecimal digits
    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i]);
                continue;
            }
            int high = i + 2 <= in.length - 1 ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 <= in.length - 1 ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new MalformedMessage("bad escape in " + text);
            }
            out.write(high << 4 | low);
            i += 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
