package org.balie.telephony.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.balie.telephony.sip.message.Parameters.Parameter;

/// Reads URIs (RFC 3261 section 25.1, `SIP-URI` and `absoluteURI`).
final class UriParser {

    private static final int LONGEST_HOST = 255;

    private UriParser() {}

    static SipUri parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isScheme(text, colon)) {
            throw new MalformedMessage("no scheme in " + text);
        }
        for (int i = colon; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f) {
                throw new MalformedMessage("bad character in " + text);
            }
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "sip", "sips" -> sip(scheme, rest);
            case "tel" -> tel(rest);
            default -> other(scheme, rest);
        };
    }

    private static boolean isScheme(String text, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return false;
            }
        }
        return true;
    }

    private static SipUri sip(String scheme, String rest) {
        // The user part may have ; ? and / but no @, so the first one ends it.
        int userEnd = rest.indexOf('@');
        Optional<String> user = Optional.empty();
        if (userEnd >= 0) {
            if (userEnd == 0) {
                throw new MalformedMessage("no user before @");
            }
            user = Optional.of(Escapes.unescape(rest.substring(0, userEnd)));
        }
        Cursor cursor = new Cursor(rest);
        cursor.moveTo(userEnd + 1);
        String host = host(cursor);
        OptionalInt port = OptionalInt.empty();
        if (cursor.peek() == ':') {
            cursor.moveTo(cursor.position() + 1);
            port = OptionalInt.of(port(cursor.until(";?"), rest));
        }
        Parameters parameters = parameters(cursor);
        Optional<String> headers = Optional.empty();
        if (cursor.peek() == '?') {
            headers = Optional.of(rest.substring(cursor.position() + 1));
        }
        return new SipUri(scheme, user, host, port, parameters, headers);
    }

    private static int port(String digits, String rest) {
        if (digits.isEmpty() || digits.length() > 5) {
            throw new MalformedMessage("bad port in " + rest);
        }
        int value = (int) new Cursor(digits).number(65_535);
        if (value == 0 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedMessage("bad port in " + rest);
        }
        return value;
    }

    /// A name, an IPv4 address, or an IPv6 reference in brackets.
    static String host(Cursor cursor) {
        String host;
        if (cursor.peek() == '[') {
            host = cursor.until("]") + "]";
            if (cursor.peek() != ']') {
                throw cursor.malformed("] expected");
            }
            cursor.moveTo(cursor.position() + 1);
            for (int i = 1; i < host.length() - 1; i++) {
                char c = host.charAt(i);
                if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
                    throw cursor.malformed("bad IPv6 address");
                }
            }
        } else {
            host = cursor.until(":;?, \t");
            for (int i = 0; i < host.length(); i++) {
                char c = host.charAt(i);
                boolean good =
                        (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '.'
                                || c == '-'
                                || c == '_';
                if (!good) {
                    throw cursor.malformed("bad host");
                }
            }
        }
        if (host.isEmpty() || host.length() > LONGEST_HOST) {
            throw cursor.malformed("host expected");
        }
        return host;
    }

    private static Parameters parameters(Cursor cursor) {
        if (cursor.peek() != ';') {
            return Parameters.NONE;
        }
        List<Parameter> all = new ArrayList<>(4);
        while (cursor.peek() == ';') {
            cursor.moveTo(cursor.position() + 1);
            String parameter = cursor.until(";?");
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (name.isEmpty()) {
                throw cursor.malformed("parameter expected");
            }
            all.add(
                    new Parameter(
                            Escapes.unescape(name),
                            equals < 0
                                    ? Optional.empty()
                                    : Optional.of(parameter.substring(equals + 1))));
        }
        return new Parameters(all);
    }

    private static SipUri tel(String rest) {
        Cursor cursor = new Cursor(rest);
        String number = cursor.until(";?");
        if (number.isEmpty()) {
            throw new MalformedMessage("no number in tel:" + rest);
        }
        return new SipUri(
                "tel",
                Optional.of(number),
                number,
                OptionalInt.empty(),
                parameters(cursor),
                Optional.empty());
    }

    private static SipUri other(String scheme, String rest) {
        if (rest.isEmpty()) {
            throw new MalformedMessage("nothing after " + scheme);
        }
        return new SipUri(
                scheme,
                Optional.empty(),
                rest,
                OptionalInt.empty(),
                Parameters.NONE,
                Optional.empty());
    }
}
