package org.balie.telephony.sip.message;

/// Reads a header field's value from left to right, by the basic rules of RFC 3261 section 25.1. It
/// only ever moves forward, so reading takes time in proportion to the value's length.
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /// The next character, or 0 at the end.
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    Cursor blanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return this;
    }

    /// Takes this character if it is the next one after blanks.
    boolean take(char c) {
        int before = at;
        blanks();
        if (peek() == c && at < text.length()) {
            at++;
            return true;
        }
        at = before;
        return false;
    }

    void expect(char c) {
        if (!take(c)) {
            throw malformed("'" + c + "' expected");
        }
    }

    void expectEnd() {
        blanks();
        if (!atEnd()) {
            throw malformed("nothing more expected");
        }
    }

    String token() {
        blanks();
        int from = at;
        while (at < text.length() && Quoting.isTokenCharacter(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw malformed("token expected");
        }
        return text.substring(from, at);
    }

    /// Up to one of these characters, or the end; may be empty.
    String until(String stops) {
        int from = at;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /// The words of a quoted string, which has to start here.
    String quoted() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c == '\\') {
                if (at >= text.length()) {
                    break;
                }
                c = text.charAt(at++);
            }
            out.append(c);
        }
        throw malformed("quoted string without an end");
    }

    long number(long most) {
        blanks();
        int from = at;
        long value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + (text.charAt(at++) - '0');
            if (value > most) {
                throw malformed("number too large");
            }
        }
        if (from == at) {
            throw malformed("number expected");
        }
        return value;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    MalformedMessage malformed(String what) {
        return new MalformedMessage(what + " at " + at + " of " + text);
    }
}
