package org.balie.telephony.sip.message;

/// Tokens and quoted strings of RFC 3261 section 25.1.
final class Quoting {

    private Quoting() {}

    static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-.!%*_+`'~".indexOf(c) >= 0;
    }

    static boolean isToken(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isTokenCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static void writeQuoted(StringBuilder out, CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A line break can't be quoted; as a blank it does no harm.
            if (c == '\r' || c == '\n') {
                out.append(' ');
                continue;
            }
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    static void writeTokenOrHostOrQuoted(StringBuilder out, String value) {
        if (isToken(value) || isAddress(value)) {
            out.append(value);
        } else {
            writeQuoted(out, value);
        }
    }

    /// An IPv6 reference, or an address with a port.
    private static boolean isAddress(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isTokenCharacter(c) && c != ':' && c != '[' && c != ']') {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
